"""The cases that every surface runs, from text and from Python values. `tests/cases/README.md` describes their folders."""

import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import rasero

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TESTS = Path(__file__).resolve().parents[3] / "tests"
CASES = sorted(folder for folder in (TESTS / "cases").iterdir() if folder.is_dir())


def read(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "call.toml").read_text("utf-8"))


def kind(call: dict[str, Any]) -> str:
    by_extension = {".json": "json", ".jsonl": "jsonl", ".csv": "csv"}
    return call.get("input_format") or by_extension.get(Path(call["input"]).suffix, "yaml")


def scorer(folder: Path, call: dict[str, Any]) -> rasero.Scorer:
    return rasero.Scorer(
        [TESTS / "packs" / pack for pack in call["packs"]],
        locale=call.get("locale"),
        as_of=call["as_of"],
        strict=call.get("strict", False),
        columns=folder / call["columns"] if "columns" in call else None,
    )


def expected(folder: Path) -> list[str]:
    file = folder / "expected.json"
    return file.read_text("utf-8").splitlines() if file.exists() else []


def errors(folder: Path) -> list[tuple[str, "str | None"]]:
    file = folder / "error.json"
    faults = json.loads(file.read_text("utf-8")) if file.exists() else []
    return [(fault["code"], fault.get("pointer")) for fault in faults]


def found(error: rasero.RaseroError) -> list[tuple[str, "str | None"]]:
    return [(fault.code, fault.pointer) for fault in error.faults if fault.severity == "error"]


def test_there_are_cases() -> None:
    assert len(CASES) >= 70


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_from_text(folder: Path) -> None:
    call = read(folder)
    many = kind(call) in ("jsonl", "csv")
    if many and errors(folder) and expected(folder):
        pytest.skip("rows beside refused ones: `score_many` ends at the first that is refused")
    try:
        made = scorer(folder, call)
        file = folder / call["input"]
        reports = made.score_many(file) if many else [made.score(file)]
    except rasero.RaseroError as error:
        assert [code for code, _ in found(error)] == [code for code, _ in errors(folder)][: len(found(error))]
        assert errors(folder)
        return
    assert [report.to_json() for report in reports] == expected(folder)


def natives() -> list[Path]:
    return [folder for folder in CASES if kind(read(folder)) in ("json", "jsonl")]


class TwiceError(Exception):
    """A key that stands twice, which a dict cannot hold."""


def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len(dict(pairs)) != len(pairs):
        raise TwiceError
    return dict(pairs)


@pytest.mark.parametrize("folder", natives(), ids=lambda folder: folder.name)
def test_from_values(folder: Path) -> None:
    call = read(folder)
    text = (folder / call["input"]).read_bytes().decode("utf-8", "replace")
    lines = [line for line in text.splitlines() if line.strip()] if kind(call) == "jsonl" else [text]
    try:
        values = [json.loads(line, parse_float=Decimal, object_pairs_hook=once) for line in lines]
    except (ValueError, TwiceError):
        pytest.skip("there are no values that say the same")
    reports: list[str] = []
    faults: list[tuple[str, "str | None"]] = []
    for value in values:
        try:
            reports.append(scorer(folder, call).score(value).to_json())
        except rasero.RaseroError as error:
            faults += found(error)
    assert reports == expected(folder)
    assert faults == errors(folder)


def test_few_cases_are_left_out() -> None:
    assert len(natives()) >= 40
