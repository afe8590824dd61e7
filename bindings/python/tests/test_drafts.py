"""Drafts: edits tell what flipped, and the report stays that of scoring the whole again."""

import datetime
import json
import pickle
import threading
from pathlib import Path

import pytest

import rasero


def test_an_edit_tells_what_flipped(scorer: rasero.Scorer) -> None:
    draft = scorer.draft({"id": "c1", "title": "Publish the register of contracts"})
    before = draft.report()
    milestone = {"id": "m1", "title": "Publish the register online", "end": datetime.date(2026, 12, 31)}
    change = draft.set("/milestones/-", milestone)
    [flip] = [flip for flip in change.findings if flip.rule == "milestones-are-dated-and-spread"]
    assert (flip.pack, flip.subject, flip.before, flip.after) == ("smart", "", "no_evidence", "partly_met")
    assert (flip.share_before, flip.share_after) == (0, 500)
    assert flip.reason == draft.report().finding(flip.rule).reason.text
    [indicator] = change.indicators
    assert indicator.before == before.indicator("smart")
    assert indicator.after == draft.report().indicator("smart")
    assert change.next[0].advice
    assert change.to_dict()["findings"][0]["to"] == change.findings[0].after
    assert pickle.loads(pickle.dumps(change)) == change
    assert draft.to_dict()["milestones"] == [{"id": "m1", "title": "Publish the register online", "end": "2026-12-31"}]


def test_edits_give_the_report_of_the_whole(plans: Path) -> None:
    scorer = rasero.Scorer(locale="en", as_of="2026-03-01")
    plan = plans / "uk-company-owners.yaml"
    draft = scorer.draft(plan)
    assert draft.report() == scorer.score(plan)
    title = draft.to_dict()["title"]
    draft.apply([{"op": "replace", "path": "/title", "value": "x"}, {"op": "test", "path": "/title", "value": "x"}])
    assert draft.report() != scorer.score(plan)
    draft.set("/title", title)
    assert draft.report().to_json() == scorer.score(plan).to_json()
    draft.set("/description", None)
    assert draft.report().document.digest == scorer.score(draft.to_json()).document.digest


REFUSED: "list[tuple[str, object, str, str]]" = [
    ("/end", "soon", "model/wrong-type", "/end"),
    ("/title", 7, "model/wrong-type", "/title"),
    ("/title", None, "model/missing-field", "/title"),
    ("/budget", {"amount": float("nan")}, "document/not-a-number", "/budget/amount"),
    ("/lead", object(), "document/not-a-value", "/lead"),
    ("end", "2027", "patch/not-a-pointer", ""),
]


@pytest.mark.parametrize("pointer, value, code, place", REFUSED, ids=[case[2] + case[0] for case in REFUSED])
def test_what_could_not_be_scored_is_refused(
    scorer: rasero.Scorer, commitment: "dict[str, object]", pointer: str, value: object, code: str, place: str
) -> None:
    draft = scorer.draft(commitment)
    before = draft.report()
    with pytest.raises(rasero.InputError) as caught:
        draft.set(pointer, value)
    assert (caught.value.code, caught.value.pointer) == (code, place)
    assert draft.report() == before


def test_patches_that_are_none(scorer: rasero.Scorer, commitment: "dict[str, object]") -> None:
    draft = scorer.draft(commitment)
    with pytest.raises(rasero.InputError) as caught:
        draft.apply([{"op": "turn", "path": "/end"}])
    assert (caught.value.code, caught.value.pointer) == ("patch/unknown-operation", "/0/op")
    with pytest.raises(rasero.InputError):
        draft.remove("/nowhere")
    with pytest.raises(rasero.InputError):
        scorer.draft({"id": "c1"})


def test_a_strict_scorer_refuses_what_is_odd(commitment: "dict[str, object]") -> None:
    assert rasero.Scorer("smart").draft(commitment).set("/colour", "red").warnings[0].pointer == "/colour"
    with pytest.raises(rasero.InputError) as caught:
        rasero.Scorer("smart", strict=True).draft(commitment).set("/colour", "red")
    assert caught.value.code == "model/unknown-field"


def test_threads_share_a_draft(scorer: rasero.Scorer, commitment: "dict[str, object]") -> None:
    draft = scorer.draft(commitment)

    def work(number: int) -> None:
        for turn in range(20):
            draft.set(f"/partners/{number}" if turn else "/partners/-", {"name": f"Partner {number}", "sector": "academia"})

    draft.set("/partners", [{"name": f"Partner {number}", "sector": "academia"} for number in range(4)])
    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(draft.to_dict()["partners"]) == 8
    assert json.loads(draft.to_json()) == draft.to_dict()
    assert draft.report().document.digest == scorer.score(draft.to_dict()).document.digest
