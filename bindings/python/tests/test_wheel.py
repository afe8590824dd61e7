"""The wheel as a researcher gets it: a clean environment, no compiler, the lines of the README. Set RASERO_WHEEL to its path."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

WHEEL = os.environ.get("RASERO_WHEEL")
LARGEST = 5_000_000
pytestmark = pytest.mark.skipif(not WHEEL, reason="RASERO_WHEEL names no wheel; bindings/python/release builds one")


def test_its_name() -> None:
    name = Path(WHEEL or "").name
    assert re.fullmatch(r"rasero-[\d.]+-cp310-abi3-manylinux2014_\w+\.manylinux_2_17_\w+\.whl", name)


def test_its_size() -> None:
    assert Path(WHEEL or "").stat().st_size < LARGEST


def test_from_an_empty_environment_to_the_worst_findings(tmp_path: Path) -> None:
    python = tmp_path / "env" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-index", WHEEL or ""], check=True)
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    lines = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)[0]
    assert len([line for line in lines.splitlines() if line.strip()]) <= 6
    environment = {"PATH": "/nowhere"}
    done = subprocess.run([python, "-c", lines], capture_output=True, text=True, env=environment, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "of 1000" in done.stdout
    assert done.stdout.count("->") == 3
