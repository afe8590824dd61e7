"""The package as its users meet it: names, docstrings, types, examples, the program, what an import brings along."""

import doctest
import inspect
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import rasero

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "examples" / "python"
LEAST_EXAMPLES = 30


def test_every_docstring_with_an_example_runs() -> None:
    finder, runner = doctest.DocTestFinder(), doctest.DocTestRunner()
    ran = 0
    things = [("rasero", rasero), *((name, getattr(rasero, name)) for name in rasero.__all__)]
    for name, thing in things:
        for test in finder.find(thing, name, module=False, globs={}):  # type: ignore[arg-type]
            if test.examples:
                runner.run(test)
                ran += 1
    assert runner.summarize(verbose=False).failed == 0
    assert ran >= LEAST_EXAMPLES


def test_every_public_name_has_a_docstring_with_an_example() -> None:
    for name in rasero.__all__:
        thing = getattr(rasero, name)
        assert ">>>" in (inspect.getdoc(thing) or ""), name
        if inspect.isclass(thing) and not issubclass(thing, Exception):
            for attribute, value in vars(thing).items():
                if not attribute.startswith("_"):
                    assert inspect.getdoc(value), f"{name}.{attribute}"


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_types(checker: str, tmp_path: Path) -> None:
    (tmp_path / "pyrightconfig.json").write_text(
        f'{{"typeCheckingMode": "strict", "include": ["{EXAMPLES.as_posix()}"]}}'
    )
    arguments = ["--strict", str(EXAMPLES)] if checker == "mypy" else ["-p", str(tmp_path)]
    call = [sys.executable, "-m", checker, *arguments]
    done = subprocess.run(call, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_examples_run(example: Path) -> None:
    done = subprocess.run([sys.executable, str(example)], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda path: path.name)
def test_notebooks_run(example: Path, tmp_path: Path) -> None:
    notebook = nbformat.read(example, as_version=4)
    # The kernel of this environment, whatever kernels the machine knows; its files stay out of the home of who runs this.
    kernel = {"IPYTHONDIR": str(tmp_path), "JUPYTER_RUNTIME_DIR": str(tmp_path)}
    client = NotebookClient(notebook, kernel_name="python3", resources={"metadata": {"path": str(EXAMPLES)}})
    client.execute(env={**os.environ, **kernel})
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    pages = [output.data["text/html"] for output in outputs if "text/html" in output.get("data", {})]
    assert pages and all('<div class="rasero"' in page for page in pages)
    assert any(output.output_type == "stream" for output in outputs)


def test_there_are_examples() -> None:
    assert list(EXAMPLES.glob("*.ipynb"))
    assert len(list(EXAMPLES.glob("*.py"))) >= 2


def test_the_program() -> None:
    plan = ROOT / "examples" / "plans" / "uk-company-owners.yaml"
    call = ["score", str(plan), "--pack", "smart", "--format", "json", "--as-of", "2026-03-01"]
    module = subprocess.run([sys.executable, "-m", "rasero", *call], capture_output=True, text=True)
    script = subprocess.run([Path(sys.executable).parent / "rasero", *call], capture_output=True, text=True)
    assert module.returncode == script.returncode == 0, module.stderr
    report = rasero.Scorer("smart", as_of="2026-03-01").score(plan)
    assert module.stdout.strip() == script.stdout.strip() == report.to_json()
    unknown = subprocess.run([sys.executable, "-m", "rasero", "schema", "nothing"], capture_output=True)
    assert unknown.returncode == 2


def test_an_import_brings_little_along() -> None:
    heavy = ["json", "typing", "dataclasses", "asyncio", "datetime", "tqdm", "pydantic"]
    program = (
        f"import sys; sys.path[:] = {sys.path!r}; before = set(sys.modules); import rasero; "
        f"print(*sorted((set(sys.modules) - before) & set({heavy!r})))"
    )
    done = subprocess.run([sys.executable, "-S", "-c", program], capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("", "")
