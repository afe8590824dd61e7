"""Data frames in, tables out: the cells mean what they mean in CSV, and every library takes what comes back."""

import csv
import datetime
import decimal
import io
import json
import subprocess
import sys
from pathlib import Path

import pandas
import polars
import pyarrow
import pytest

import rasero

ROOT = Path(__file__).resolve().parents[3]
COLUMNS = ROOT / "examples" / "columns"
PACKS = ["smart", "ambition", "irm"]


@pytest.fixture(scope="module")
def mapped() -> rasero.Scorer:
    return rasero.Scorer(PACKS, locale="en", as_of="2026-03-01", columns=COLUMNS / "irm.toml")


def of_program(form: str) -> str:
    call = ["score", str(COLUMNS / "sample.csv"), "--columns", str(COLUMNS / "irm.toml"), "--as-of", "2026-03-01", "--locale", "en"]
    packs = [word for pack in PACKS for word in ("--pack", pack)]
    done = subprocess.run([sys.executable, "-m", "rasero", *call, *packs, "--format", form], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_frame_says_what_the_same_table_in_csv_says(mapped: rasero.Scorer) -> None:
    frame = polars.read_csv(COLUMNS / "sample.csv", infer_schema=False)
    scored = mapped.score_table(frame)
    reports = [json.loads(line) for line in of_program("jsonl").splitlines()]
    assert scored.num_rows == frame.height == len(reports) >= 2
    assert scored.column_names[: frame.width] == frame.columns
    for row, report in zip(scored.to_pylist(), reports, strict=True):
        assert row["rasero/fault"] is None
        told = {(one["pack"], one["id"]): one for one in report["indicators"]}
        smart = told["smart", "smart"]
        assert row["smart/smart"] == smart["permille"]
        assert row["smart/smart:of"] == smart["coverage"]["of"]
        for group in smart["groups"]:
            assert row[f"smart/smart:{group['id']}"] == (group["permille"] if group["attainable"] else None)
        level = told["ambition", "ambition"]
        assert row["ambition/ambition"] == level["level"]
        assert row["ambition/ambition:from"] == (level["range"]["from"] if level["range"] else level["level"])
        codes = [one for one in told.values() if one["kind"] == "code"]
        assert codes
        for code in codes:
            assert row[f"{code['pack']}/{code['id']}"] == (code["code"] if code["applies"] else None)


def test_findings_are_the_rows_of_the_program(mapped: rasero.Scorer) -> None:
    frame = polars.read_csv(COLUMNS / "sample.csv", infer_schema=False)
    found = mapped.score_table(frame, findings=True)
    rows = list(csv.DictReader(io.StringIO(of_program("csv"))))
    assert found.column_names == ["row", *rows[0]]
    assert found.num_rows == len(rows) > 100
    for own, row in zip(found.to_pylist(), rows, strict=True):
        # A text that a spreadsheet would run has an apostrophe in front, in CSV alone.
        assert {name: str(own[name]) for name in row} == {name: text.removeprefix("'") for name, text in row.items()}
    assert sorted(set(found["row"].to_pylist())) == list(range(frame.height))


TITLES = ["Publish every contract", "Open the budget"]


@pytest.mark.parametrize(
    "table",
    [
        polars.DataFrame({"Commitment Title": TITLES}),
        pandas.DataFrame({"Commitment Title": TITLES}),
        pandas.DataFrame({"Commitment Title": TITLES}, index=[7, 9]),
        pyarrow.table({"Commitment Title": TITLES}),
        pyarrow.table({"Commitment Title": pyarrow.array(TITLES).dictionary_encode()}),
        pyarrow.table({"Commitment Title": TITLES}).to_reader(),
        pyarrow.Table.from_batches([pyarrow.record_batch({"Commitment Title": [title]}) for title in TITLES]),
    ],
    ids=["polars", "pandas", "pandas with an index", "pyarrow", "dictionary", "stream", "batches"],
)
def test_every_library_in_and_out(scorer: rasero.Scorer, table: object) -> None:
    scored = scorer.score_table(table)
    expected = [scorer.score({"id": f"row-{row + 2}", "title": title}) for row, title in enumerate(TITLES)]
    points = [report.indicator("smart").permille for report in expected]
    assert scored["smart/smart"].to_pylist() == points
    assert polars.DataFrame(scored)["smart/smart"].to_list() == points
    assert list(pandas.DataFrame.from_arrow(scored)["smart/smart"]) == points


def test_cells_of_other_types(tmp_path: Path) -> None:
    mapping = tmp_path / "columns.toml"
    mapping.write_text(
        'id = "key"\ndates = "dmy"\n[columns]\nname = "title"\nend = { field = "end", kind = "date" }\n'
        'seen = { field = "start", kind = "date" }\nmoney = { field = "budget.amount", kind = "number" }\n'
    )
    scorer = rasero.Scorer("smart", locale="en", as_of="2026-03-01", columns=mapping)
    table = pyarrow.table(
        {
            "key": [1, 2],
            "name": ["Publish every contract", "Open the budget"],
            "end": [datetime.date(2027, 6, 30), None],
            "seen": [datetime.datetime(2026, 1, 2, 3, 4), datetime.datetime(2026, 2, 1)],
            "money": [decimal.Decimal("120.50"), None],
        }
    )
    found = scorer.score_table(table, findings=True).to_pylist()
    plain = {"title": "Publish every contract", "end": "2027-06-30", "start": "2026-01-02", "budget": {"amount": decimal.Decimal("120.50")}}
    report = scorer.score({"id": "1", **plain})
    told = [(row["rule"], row["verdict"]) for row in found if row["row"] == 0]
    assert told == [(finding.rule, finding.verdict) for finding in report.findings]
    assert {row["document"] for row in found} == {"1", "2"}
    # A column of numbers with a gap is one of floats to pandas, and its gap is no number.
    floats = pandas.DataFrame({"key": [1.0, float("nan")], "name": ["One", "Two"], "money": [2.0, float("nan")]})
    assert {row["document"] for row in scorer.score_table(floats, findings=True).to_pylist()} == {"1", "row-3"}


def test_rows_that_cannot_be_scored_say_why_and_keep_their_place(scorer: rasero.Scorer) -> None:
    frame = polars.DataFrame({"Commitment Title": ["Open the budget", None, "", "Publish every contract"], "other": [1, 2, None, 4]})
    scored = scorer.score_table(frame)
    faults = scored["rasero/fault"].to_pylist()
    assert [fault is None for fault in faults] == [True, False, False, True]
    assert all("title" in fault for fault in faults if fault)
    points = scored["smart/smart"].to_pylist()
    assert [point is None for point in points] == [False, True, True, False]
    assert set(scorer.score_table(frame, findings=True)["row"].to_pylist()) == {0, 3}


def test_a_table_may_be_scored_again(scorer: rasero.Scorer) -> None:
    once = scorer.score_table(pyarrow.table({"Commitment Title": ["Open the budget"]}))
    assert scorer.score_table(once).equals(once)


@pytest.mark.parametrize("packs", [PACKS, None], ids=["packs", "all that apply"])
def test_the_columns_do_not_depend_on_the_rows(packs: list[str] | None) -> None:
    scorer = rasero.Scorer(packs, locale="en", as_of="2026-03-01")
    titles = {"Commitment Title": polars.String}
    frames = [polars.DataFrame({"Commitment Title": rows}, schema=titles) for rows in ([], [None, ""], TITLES)]
    none, refused, scored = (scorer.score_table(frame) for frame in frames)
    assert none.schema == refused.schema == scored.schema
    assert [table.num_rows for table in (none, refused, scored)] == [0, 2, 2]
    assert {"smart/smart", "smart/smart:time-bound", "ambition/ambition:from", "irm/specificity:permille"} < set(none.column_names)
    assert none.column_names[-2:] == ["rasero/notes", "rasero/fault"]
    own = [name for name in refused.column_names if "/" in name and not name.startswith("rasero/")]
    assert all(refused[name].null_count == 2 for name in own)
    assert pyarrow.concat_tables([none, refused, scored]).num_rows == 4
    assert scorer.score_table(frames[0], findings=True).schema == scorer.score_table(frames[2], findings=True).schema


def test_what_the_reader_must_hear_of_stands_beside_the_numbers(tmp_path: Path) -> None:
    mapping = tmp_path / "columns.toml"
    fields = 'end = { field = "end", kind = "date" }\nmoney = { field = "budget.amount", kind = "number" }\n'
    mapping.write_text(f'dates = "dmy"\n[constants]\nstage = "adopted"\n[columns]\nname = "title"\nwhat = "description"\n{fields}')
    scorer = rasero.Scorer("smart", locale="en", as_of="2026-03-01", columns=mapping)
    german = "Das Finanzministerium veröffentlicht bis zum Ende des Jahres ein Register aller Verträge und berichtet darüber."
    rows = [("31/12/2027", "900"), ("12/31/2027", "900"), ("12/31/2027", "some"), ("31/12/2027", None)]
    columns = {"end": [end for end, _ in rows], "money": [money for _, money in rows], "what": [None, None, None, german]}
    scored = scorer.score_table(pyarrow.table({"name": ["Publish every contract"] * 4, **columns}))
    notes = scored["rasero/notes"].to_pylist()
    assert notes[0] is None
    assert "12/31/2027" in notes[1] and "; " not in notes[1]
    date, money = notes[2].split("; ")
    assert "12/31/2027" in date and "some" in money and money.endswith(".")
    assert "/description" in notes[3] and "language" in notes[3]
    assert scored["rasero/fault"].null_count == 4
    assert scorer.score_table(scored).equals(scored)


CELLS = {
    "text": pyarrow.array(["12", None]),
    "large text": pyarrow.array(["12", None], pyarrow.large_string()),
    "view": pyarrow.array(["12", None], pyarrow.string_view()),
    "categories": pyarrow.array(["12", None]).dictionary_encode(),
    "numbers by category": pyarrow.array([12.0, float("inf")]).dictionary_encode(),
    "whole": pyarrow.array([12, None], pyarrow.uint8()),
    "floating": pyarrow.array([12.0, float("nan")]),
    "endless": pyarrow.array([12.0, float("-inf")], pyarrow.float32()),
    "half": pyarrow.array([12.0, float("inf")], pyarrow.float16()),
    "decimal": pyarrow.array([decimal.Decimal(12), None], pyarrow.decimal128(9, 2)),
}


@pytest.fixture(scope="module")
def of_money(tmp_path_factory: pytest.TempPathFactory) -> rasero.Scorer:
    mapping = tmp_path_factory.mktemp("money") / "columns.toml"
    mapping.write_text('[constants]\nstage = "adopted"\n[columns]\nname = "title"\nmoney = { field = "budget.amount", kind = "number" }\n')
    return rasero.Scorer("smart", locale="en", as_of="2026-03-01", columns=mapping)


@pytest.mark.parametrize("money", CELLS.values(), ids=CELLS.keys())
def test_a_number_is_a_number_in_every_type_and_what_has_no_end_is_none(of_money: rasero.Scorer, money: pyarrow.Array) -> None:
    scored = of_money.score_table(pyarrow.table({"name": TITLES, "money": money}))
    one, other = ({"id": f"row-{row + 2}", "title": title, "stage": "adopted"} for row, title in enumerate(TITLES))
    plain = [of_money.score({**one, "budget": {"amount": 12}}), of_money.score(other)]
    assert scored["smart/smart"].to_pylist() == [report.indicator("smart").permille for report in plain]
    assert scored["rasero/notes"].null_count == 2


NO_CELLS = {
    "duration": pyarrow.array([datetime.timedelta(days=1), None]),
    "time": pyarrow.array([datetime.time(1, 2), None]),
    "month_day_nano_interval": pyarrow.array([(1, 2, 3), None], pyarrow.month_day_nano_interval()),
    "binary": pyarrow.array([b"12", None]),
    "fixed_size_binary": pyarrow.array([b"12", None], pyarrow.binary(2)),
    "list": pyarrow.array([["12"], None]),
    "struct": pyarrow.array([{"a": 1}, None]),
    "map": pyarrow.array([[("a", 1)], None], pyarrow.map_(pyarrow.string(), pyarrow.int32())),
    "run_end_encoded": pyarrow.RunEndEncodedArray.from_arrays([2], ["12"]),
    "binary of categories": pyarrow.array([b"12", None]).dictionary_encode(),
    "extension": pyarrow.array([b"0123456789abcdef", None], pyarrow.uuid()),
}


@pytest.mark.parametrize(("kind", "money"), NO_CELLS.items(), ids=NO_CELLS.keys())
def test_what_no_cell_can_hold_is_refused_by_the_name_of_its_column(of_money: rasero.Scorer, kind: str, money: pyarrow.Array) -> None:
    with pytest.raises(rasero.InputError, match=f"the column `money` holds `{kind.split()[0]}") as refused:
        of_money.score_table(pyarrow.table({"name": TITLES, "money": money}))
    assert refused.value.code == "usage/table"
    # A column that no field takes may hold anything, and is kept.
    kept = of_money.score_table(pyarrow.table({"name": TITLES, "other": money}))
    assert kept["other"].type == money.type


@pytest.mark.parametrize(
    ("table", "code", "said"),
    [
        ([{"title": "T"}], "usage/table", "__arrow_c_stream__"),
        (polars.Series("Commitment Title", TITLES), "usage/table", "found `Series`, which is none"),
        (polars.DataFrame({"colour": ["red"]}), "document/no-known-column", "columns that the mapping knows"),
        (polars.DataFrame({"Commitment Title": [["a", "b"]]}), "usage/table", "list"),
        (pyarrow.table([["a"], ["b"]], names=["Commitment Title", "commitment title"]), "document/repeated-column", "once"),
    ],
    ids=["no table", "one column by itself", "no known column", "lists", "a column twice"],
)
def test_what_cannot_be_meant_is_refused(scorer: rasero.Scorer, table: object, code: str, said: str) -> None:
    with pytest.raises(rasero.InputError, match=said) as refused:
        scorer.score_table(table)
    assert refused.value.code == code


def test_without_pyarrow_the_refusal_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "pyarrow.py").write_text("raise ImportError('gone')")
    program = "import rasero\ntry:\n    rasero.Scorer('smart').score_table([])\nexcept rasero.InputError as error:\n    print(error.code, error)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path)
    assert done.stdout.startswith("usage/no-pyarrow "), done.stderr
    assert "pip install pyarrow" in done.stdout


def test_a_table_for_a_plan_and_a_mapping_with_faults_say_what_to_do(scorer: rasero.Scorer, tmp_path: Path) -> None:
    for table in (polars.DataFrame({"Title": TITLES}), pandas.DataFrame({"Title": TITLES})):
        with pytest.raises(rasero.InputError, match="score_table") as refused:
            scorer.score(table)
        assert refused.value.code == "usage/table"
    mapping = tmp_path / "mapping.toml"
    mapping.write_text("[colums]\nTitle = 'title'\n")
    with pytest.raises(rasero.InputError, match="mapping.toml") as refused:
        rasero.Scorer("smart", columns=mapping)
    assert refused.value.path == str(mapping) and len(refused.value.faults) == 2


def test_a_table_whose_text_is_headed_otherwise_says_so_in_its_notes(scorer: rasero.Scorer) -> None:
    words = ["The ministry will publish 900 contracts by 30 June 2027.", "The office will open its budget by May 2028."]
    unread = scorer.score_table(polars.DataFrame({"Commitment Title": TITLES, "What they say": words})).to_pylist()
    read = scorer.score_table(polars.DataFrame({"Commitment Title": TITLES, "Commitment Description": words})).to_pylist()
    assert all("What they say" in row["rasero/notes"] for row in unread)
    assert all("What they say" not in (row["rasero/notes"] or "") for row in read)
    assert all(one["smart/smart:time-bound"] > other["smart/smart:time-bound"] for one, other in zip(read, unread, strict=True))
