"""Twenty rules on one commitment, dict in and twenty answers out, beside other rules engines for Python.

    pip install rasero zen-engine==2.1.3 business-rules==1.1.1
    python tests/benches/peers/bench.py [--seconds 0.5] [--rounds 9]

Every engine compiles its rules once and must give the answers of `commitments.json` before it is timed. Rounds take turns, and
the median of each engine's rounds counts, in processor time of all threads: machines are never quite idle. Read the ratios.
"""

import argparse
import json
import re
import statistics
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
PACK = HERE.parent.parent / "packs" / "twenty"
INPUTS = json.loads((HERE / "commitments.json").read_text(encoding="utf-8"))
COMMITMENTS = [one["commitment"] for one in INPUTS]
EMAIL = r"^[^@ ]+@[^@ ]+\.[^@ ]+$"
LANGUAGES = ["en", "fr", "es"]
VALUES = ["transparency", "participation", "accountability"]

Answers = Callable[[dict], list[bool]]


def plain() -> Answers:
    """Functions written by hand, as the floor."""
    email = re.compile(EMAIL)

    def answers(it: dict) -> list[bool]:
        steps = it["milestones"]
        return [
            10 <= len(it["title"]) <= 120,
            len(it["description"]) >= 100,
            "publish" in it["description"],
            any(one in LANGUAGES for one in it["languages"]),
            it["start"] < it["end"],
            it["end"] <= "2027-12-31",
            it["start"] >= "2024-01-01",
            it["budget"]["amount"] > 0,
            it["budget"]["amount"] <= 1_000_000,
            it["lead"]["institution"] != "",
            email.search(it["lead"]["contact"]["email"]) is not None,
            len(steps) >= 3,
            len(steps) <= 10,
            all(step["lead"] != "" for step in steps),
            all(step["start"] >= it["start"] for step in steps),
            all(step["end"] <= it["end"] for step in steps),
            any(step["has_indicator"] for step in steps),
            sum(step["weight"] for step in steps) == 100,
            any(one in VALUES for one in it["values"]),
            it["consultation_count"] >= 2 and it["civil_society_share"] >= 0.3,
        ]

    return answers


def rasero() -> Answers:
    """A report with reasons, advice, evidence and reads, of which the verdicts are asked."""
    import rasero as package

    scorer = package.Scorer(PACK, locale="en", as_of="2026-01-15")
    return lambda it: [finding.verdict == "met" for finding in scorer.score(it).findings]


def rasero_to_json() -> Answers:
    """The same with the whole report written as JSON."""
    import rasero as package

    scorer = package.Scorer(PACK, locale="en", as_of="2026-01-15")

    def answers(it: dict) -> list[bool]:
        report = scorer.score(it)
        report.to_json()
        return [finding.verdict == "met" for finding in report.findings]

    return answers


def zen() -> Answers:
    """One expression node, compiled when the engine is made (a static loader)."""
    import zen as package

    expressions = [
        "len(title) >= 10 and len(title) <= 120",
        "len(description) >= 100",
        'contains(description, "publish")',
        f"some(languages, # in {json.dumps(LANGUAGES)})",
        "d(start) < d(end)",
        'd(end) <= d("2027-12-31")',
        'd(start) >= d("2024-01-01")',
        "budget.amount > 0",
        "budget.amount <= 1000000",
        'lead.institution != ""',
        'matches(lead.contact.email, "^[^@ ]+@[^@ ]+[.][^@ ]+$")',
        "len(milestones) >= 3",
        "len(milestones) <= 10",
        'all(milestones, #.lead != "")',
        "all(milestones, d(#.start) >= d(start))",
        "all(milestones, d(#.end) <= d(end))",
        "some(milestones, #.has_indicator)",
        "sum(map(milestones, #.weight)) == 100",
        f"some(values, # in {json.dumps(VALUES)})",
        "consultation_count >= 2 and civil_society_share >= 0.3",
    ]
    keys = [f"r{number:02}" for number in range(1, 21)]
    rows = [{"id": key, "key": key, "value": value} for key, value in zip(keys, expressions, strict=True)]
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in"},
        {"id": "rules", "type": "expressionNode", "name": "rules", "content": {"expressions": rows}},
        {"id": "out", "type": "outputNode", "name": "out"},
    ]
    edges = [
        {"id": "a", "type": "edge", "sourceId": "in", "targetId": "rules"},
        {"id": "b", "type": "edge", "sourceId": "rules", "targetId": "out"},
    ]
    graph = {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}
    engine = package.ZenEngine({"loader": {"type": "static", "content": {"rules": graph}}})

    def answers(it: dict) -> list[bool]:
        result = engine.evaluate("rules", it)["result"]
        return [result[key] for key in keys]

    return answers


def business_rules() -> Answers:
    """Conditions as JSON over a class of variables. What its language cannot say is written in Python in that class."""
    from business_rules import engine
    from business_rules.variables import BaseVariables, boolean_rule_variable

    functions = plain()

    class Commitment(BaseVariables):
        def __init__(self, it: dict) -> None:
            self.answers = functions(it)

    for number in range(20):
        variable = boolean_rule_variable(lambda self, number=number: self.answers[number])
        setattr(Commitment, f"r{number}", variable)
    rules = [{"all": [{"name": f"r{number}", "operator": "is_true", "value": True}]} for number in range(20)]

    def answers(it: dict) -> list[bool]:
        variables = Commitment(it)
        return [engine.check_conditions_recursively(rule, variables) for rule in rules]

    return answers


PEERS = [
    ("plain Python", None, plain),
    ("rasero", "rasero", rasero),
    ("rasero, report as JSON too", "rasero", rasero_to_json),
    ("zen-engine", "zen-engine", zen),
    ("business-rules", "business-rules", business_rules),
]


def timed(answers: Answers, seconds: float) -> float:
    """Microseconds of processor time an evaluation."""
    for it in COMMITMENTS:
        answers(it)
    count, start = 0, time.process_time()
    while True:
        for it in COMMITMENTS:
            answers(it)
        count += len(COMMITMENTS)
        passed = time.process_time() - start
        if passed > seconds:
            return passed / count * 1e6


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=0.5)
    parser.add_argument("--rounds", type=int, default=9)
    asked = parser.parse_args()
    ready = []
    for name, distribution, make in PEERS:
        try:
            answers = make()
        except ImportError as missing:
            print(f"{name}: left out ({missing})")
            continue
        for one in INPUTS:
            found = [bool(answer) for answer in answers(one["commitment"])]
            assert found == one["holds"], f"{name} answers otherwise: {found}"
        ready.append((name, version(distribution) if distribution else "", answers))
    times: dict[str, list[float]] = {name: [] for name, *_ in ready}
    for _ in range(asked.rounds):
        for name, _, answers in ready:
            times[name].append(timed(answers, asked.seconds))
    ours = statistics.median(times["rasero"])
    print(f"{'':28} {'version':>8} {'median us':>10} {'best us':>8} {'beside rasero':>14}")
    for name, number, _ in ready:
        median = statistics.median(times[name])
        print(f"{name:28} {number:>8} {median:10.1f} {min(times[name]):8.1f} {median / ours:13.2f}x")


if __name__ == "__main__":
    main()
