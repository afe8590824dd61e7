"""Scoring: what may be handed over, what comes back, and how errors look."""

import copy
import dataclasses
import datetime
import json
import pickle
from pathlib import Path

import pydantic
import pytest

import rasero


@dataclasses.dataclass
class Step:
    title: str
    end: datetime.date


@dataclasses.dataclass
class Commitment:
    id: str
    title: str
    milestones: list[Step]


class Model(pydantic.BaseModel):
    id: str
    title: str
    start: "datetime.date | None" = None


PLAIN = {"id": "c1", "title": "Publish the register", "milestones": [{"title": "Online", "end": "2026-12-31"}]}


@pytest.mark.parametrize(
    "plan",
    [
        json.dumps(PLAIN),
        json.dumps(PLAIN).encode(),
        bytearray(json.dumps(PLAIN).encode()),
        memoryview(json.dumps(PLAIN).encode()),
        Commitment("c1", "Publish the register", [Step("Online", datetime.date(2026, 12, 31))]),
        "id: c1\ntitle: Publish the register\nmilestones: [{title: Online, end: 2026-12-31}]",
    ],
    ids=["text", "bytes", "bytearray", "memoryview", "data class", "yaml"],
)
def test_every_kind_of_input_gives_the_same_report(scorer: rasero.Scorer, plan: object) -> None:
    assert scorer.score(plan).to_json() == scorer.score(PLAIN).to_json()


def test_a_pydantic_model(scorer: rasero.Scorer) -> None:
    model = Model(id="c1", title="Publish the register", start=datetime.date(2026, 1, 1))
    plain = {"id": "c1", "title": "Publish the register", "start": "2026-01-01"}
    assert scorer.score(model) == scorer.score(plain)


def test_a_path(scorer: rasero.Scorer, plans: Path) -> None:
    assert scorer.score(plans / "model-commitment.yaml").indicator("smart").permille == 1000


def test_shapes_of_a_report(plans: Path) -> None:
    report = rasero.Scorer(locale="en", as_of="2026-03-01").score(plans / "cdmx-2020.yaml")
    assert report.document.kind == "action_plan"
    assert {pack.id for pack in report.packs} >= {"ogp-local"}
    assert {indicator.kind for indicator in report.indicators} >= {"points", "compliance"}
    finding = next(finding for finding in report.findings if finding.evidence)
    assert finding.evidence[0].pointer.startswith("/")
    assert json.loads(report.to_json()) == report.to_dict()
    assert [finding.to_dict() for finding in report.findings] == report.to_dict()["findings"]


def test_reports_are_frozen_equal_hashable_and_pickle(scorer: rasero.Scorer) -> None:
    report, again = scorer.score(PLAIN), scorer.score(copy.deepcopy(PLAIN))
    assert report == again
    assert hash(report) == hash(again)
    assert report != scorer.score(PLAIN, as_of="2027-01-01")
    assert pickle.loads(pickle.dumps(report)) == report
    finding = report.findings[0]
    assert pickle.loads(pickle.dumps(finding)) == finding
    assert finding in {finding}
    with pytest.raises(AttributeError):
        report.as_of = "2020-01-01"  # type: ignore[misc]


def test_what_is_not_there_is_a_key_error(scorer: rasero.Scorer) -> None:
    report = scorer.score(PLAIN)
    with pytest.raises(KeyError, match="nothing of the name `smrt`"):
        report.indicator("smrt")
    with pytest.raises(KeyError, match="nothing of the name .* on /commitments/0"):
        report.finding("lead-is-answerable", "/commitments/0")


def test_a_name_of_another_subject_says_on_which_it_is() -> None:
    plan = {"id": "p", "title": "Plan", "commitments": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]}
    report = rasero.Scorer("smart", as_of="2026-01-15").score(plan)
    with pytest.raises(KeyError, match="say on which subject: /commitments/0, /commitments/1"):
        report.indicator("smart", "")
    assert report.indicator("smart").subject == report.finding("lead-is-answerable").subject == "/commitments/0"


def test_a_name_of_several_packs_says_which() -> None:
    packs = ["ogp-participation-2017", "ogp-participation-2021"]
    plan = {"id": "p", "title": "Plan", "commitments": []}
    report = rasero.Scorer(packs, locale="en", as_of="2026-01-15").score(plan)
    named = [one for one in report.indicators if one.id == "public_influence"]
    assert len(named) == 2
    with pytest.raises(KeyError, match="ogp-participation-2017/public_influence, ogp-participation-2021/public_influence"):
        report.indicator("public_influence")
    assert report.indicator("ogp-participation-2021/public_influence").pack == "ogp-participation-2021"


@pytest.mark.parametrize("day", ["2026-03-01", datetime.date(2026, 3, 1), datetime.datetime(2026, 3, 1, 12)])
def test_the_day(day: "datetime.date | str") -> None:
    assert rasero.Scorer("smart").score(PLAIN, as_of=day).as_of == "2026-03-01"


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "", "2026-3-1"])
def test_no_day(scorer: rasero.Scorer, day: str) -> None:
    with pytest.raises(rasero.InputError) as caught:
        scorer.score(PLAIN, as_of=day)
    assert caught.value.code == "usage/as-of"


def test_without_a_day_it_is_today() -> None:
    days = [datetime.date.today().isoformat()]
    found = rasero.Scorer("smart").score(PLAIN).as_of
    days.append(datetime.date.today().isoformat())
    assert found in days


def test_many_come_back_in_order(scorer: rasero.Scorer) -> None:
    plans = [{"id": f"c{number}", "title": "Publish the register"} for number in range(600)]
    reports = scorer.score_many(iter(plans), jobs=2)
    assert [report.document.id for report in reports] == [plan["id"] for plan in plans]
    assert reports[7].to_json() == scorer.score(plans[7]).to_json()


def test_a_bar_where_tqdm_is(scorer: rasero.Scorer, capsys: pytest.CaptureFixture[str]) -> None:
    scorer.score_many([PLAIN] * 20, progress=True)
    assert "20/20" in capsys.readouterr().err


def test_the_one_that_cannot_be_read_is_named(scorer: rasero.Scorer) -> None:
    with pytest.raises(rasero.InputError) as caught:
        scorer.score_many([PLAIN, PLAIN, {"id": 7}])
    assert caught.value.index == 2
    with pytest.raises(rasero.InputError) as caught:
        scorer.score_many(['{"id": "c1", "title": "x"}', "{"])
    assert caught.value.index == 1
    assert str(caught.value).startswith("at index 1: ")


def test_the_name_of_a_file_for_its_contents_is_seen(scorer: rasero.Scorer, plans: Path) -> None:
    name = str(plans / "uk-company-owners.yaml")
    with pytest.raises(rasero.InputError, match="pathlib.Path"):
        scorer.score(name)
    assert scorer.score(Path(name)).document.id


def test_a_negative_count_is_no_count(scorer: rasero.Scorer) -> None:
    report = scorer.score(PLAIN)
    with pytest.raises(ValueError, match="0 or more, found -1"):
        report.worst(-1)
    assert report.worst(0) == ()


def test_a_name_without_a_subject_is_the_document_s_first() -> None:
    plan = {"id": "p", "title": "Plan", "commitments": [{"id": "a", "title": "A"}]}
    report = rasero.Scorer(["smart", "ogp-local"], as_of="2026-01-15").score(plan)
    assert report.indicator("smart").subject == "/commitments/0"
    of_plan = next(one for one in report.indicators if one.pack == "ogp-local" and one.subject == "")
    assert report.indicator(f"ogp-local/{of_plan.id}") == of_plan


def test_a_language_that_no_pack_has_is_told_in_a_note() -> None:
    report = rasero.Scorer("smart", locale="xx").score(PLAIN)
    assert report.locale == "en"
    assert report.notes[0].startswith("No pack here has texts in “xx”: they are in “en”. There are: en, es")
    assert "[en]" not in report.to_json()
    assert '<html lang="en">' in report.to_html()


def test_a_table_is_many(plans: Path) -> None:
    columns = plans.parent / "columns"
    scorer = rasero.Scorer("smart", columns=columns / "irm.toml", as_of="2026-01-15")
    assert len(scorer.score_many(columns / "sample.csv")) > 1


def test_a_text_of_many_is_many_and_what_is_one_is_told(scorer: rasero.Scorer) -> None:
    lines = "\n".join(json.dumps({**PLAIN, "id": f"c{number}"}) for number in range(3))
    for text in (lines, lines.encode(), bytearray(lines.encode()), memoryview(lines.encode())):
        assert [report.document.id for report in scorer.score_many(text)] == ["c0", "c1", "c2"]
    with pytest.raises(rasero.InputError, match="pathlib.Path"):
        scorer.score_many("plans.jsonl")
    with pytest.raises(rasero.InputError, match="found one mapping") as caught:
        scorer.score_many(PLAIN)
    assert caught.value.code == "usage/plans"


def test_errors_carry_everything_and_pickle(scorer: rasero.Scorer, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text('{\n "id": "c1",\n "title": 7\n}')
    with pytest.raises(rasero.InputError) as caught:
        scorer.score(file)
    error = caught.value
    assert (error.code, error.pointer, error.line, error.column) == ("model/wrong-type", "/title", 3, 11)
    assert error.path == str(file)
    assert error.expected == "a text"
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.faults) == (type(error), str(error), error.faults)


@pytest.mark.parametrize(
    "packs, error, code",
    [
        ("smrt", rasero.PackError, "pack/unknown-pack"),
        (["smart", "/no/such/folder"], rasero.PackError, "pack/unknown-pack"),
        (7, rasero.InputError, "usage/packs"),
        ([7], rasero.InputError, "usage/packs"),
        ([], rasero.InputError, "usage/packs"),
    ],
)
def test_packs_that_cannot_be_opened(packs: object, error: "type[rasero.RaseroError]", code: str) -> None:
    with pytest.raises(error) as caught:
        rasero.Scorer(packs)  # type: ignore[arg-type]
    assert caught.value.code == code


def test_a_rule_that_does_not_compile(tmp_path: Path) -> None:
    manifest = 'id = "mine"\nversion = "1.0.0"\nlanguages = ["en"]\ntitle = { en = "Mine" }\n'
    rule = 'subject = "commitment"\nstatus = "own"\ncheck = "present(commitment.ttle)"\n'
    (tmp_path / "rules").mkdir()
    (tmp_path / "pack.toml").write_text(manifest)
    (tmp_path / "rules" / "bad.toml").write_text(rule)
    with pytest.raises(rasero.RuleError) as caught:
        rasero.Scorer(tmp_path)
    assert (caught.value.code, caught.value.line) == ("rule/unknown-field", 3)


def test_rules_and_schema(scorer: rasero.Scorer) -> None:
    rules = scorer.rules()
    assert len(rules) == 18
    assert rules[0]["pack"] == "smart"
    assert json.loads(rasero.schema("action-plan"))["$schema"].startswith("https://json-schema.org/")
    with pytest.raises(rasero.InputError):
        rasero.schema("nothing")


def test_faults_are_told_in_the_language_of_the_scorer() -> None:
    spanish = rasero.Scorer("smart", locale="es")
    wrong = {"id": "c1", "title": "Publicar", "end": "mañana"}
    with pytest.raises(rasero.InputError, match="/end: se esperaba una fecha como .*, se halló el texto `mañana`") as caught:
        spanish.score(wrong)
    assert caught.value.code == "model/wrong-type"
    assert caught.value.expected is not None and caught.value.expected.startswith("una fecha")
    assert [fault.message for fault in spanish.validate(wrong)] == [caught.value.faults[0].message]
    assert spanish.validate({"id": "c1", "title": "Publicar", "descripton": "x"})[0].help == "¿quiso decir `description`?"
    with pytest.raises(rasero.InputError, match="^en el índice 1: /title: se esperaba un texto"):
        spanish.score_many([{"id": "c1", "title": "x"}, {"id": "c2", "title": 7}])
    with pytest.raises(rasero.InputError, match="se esperaba una fecha"):
        spanish.draft({"id": "c1", "title": "Publicar"}).set("/end", "mañana")
