"""What the front page and the page of this package promise in Python runs as it stands there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("page", ["README.md", "bindings/python/README.md"])
def test_the_page_runs(page: str) -> None:
    snippets = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)
    assert snippets
    for snippet in snippets:
        done = subprocess.run([sys.executable, "-c", snippet], capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 0, done.stderr
        if "polars" in snippet:
            assert "Publish every contract" in done.stdout and "smart/smart:time-bound" in done.stdout
            row = next(line for line in done.stdout.splitlines() if "Publish every contract" in line)
            assert int(row.split("┆")[-1].strip(" │")) > 0, "its text names a date"
        else:
            assert done.stdout.count("->") == 3
