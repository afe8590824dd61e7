"""Writes sklearn.json: small inputs and what scikit-learn, scipy and numpy say of them, for the tests of core/src/agree.

    python -m venv /tmp/v && /tmp/v/bin/pip install scikit-learn && /tmp/v/bin/python make_sklearn.py > sklearn.json

Made with scikit-learn 1.9.1. Plans are drawn with the generator of `bootstrap.rs`, written once more here.
"""
import json
import math
import random
import warnings

import numpy as np
from scipy.stats import somersd
from sklearn.metrics import accuracy_score, cohen_kappa_score, confusion_matrix, f1_score, roc_auc_score

warnings.filterwarnings("ignore")
RESAMPLES, SEED, MASK = 200, 20_170_101, (1 << 64) - 1


def splitmix(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def number(value):
    return None if value is None or math.isnan(value) else float(value)


def auc(human, score):
    """Two codes: the area under the ROC curve. More: Somers' D, from -1..1 to 0..1. One: not defined."""
    codes = len(set(human))
    if codes < 2:
        return None
    if codes == 2:
        return roc_auc_score([h == max(human) for h in human], score)
    return (somersd(human, score).statistic + 1) / 2


def pairs_in_order(human, score, plan):
    right = of = 0
    for i in range(len(human)):
        for j in range(len(human)):
            if plan[i] == plan[j] and human[i] > human[j]:
                of += 1
                right += 1 if score[i] > score[j] else 0.5 if score[i] == score[j] else 0
    return right / of if of else None


def measures(rows, codes):
    plan, human, ours, score = (list(column) for column in zip(*rows))
    out = {"auc": auc(human, score), "pairs_in_order": pairs_in_order(human, score, plan)}
    if ours[0] is not None:
        out["accuracy"] = accuracy_score(human, ours)
        out["macro_f1"] = f1_score(human, ours, average="macro")
        same = len(set(human) | set(ours)) == 1
        out["kappa"] = None if same else cohen_kappa_score(human, ours)
        out["quadratic_kappa"] = None if same else cohen_kappa_score(human, ours, weights="quadratic", labels=range(codes))
    return {name: number(value) for name, value in out.items()}


def intervals(rows, codes):
    plans = sorted({row[0] for row in rows})
    generator, drawn = splitmix(SEED), {}
    for _ in range(RESAMPLES):
        sample = []
        for turn in range(len(plans)):
            at = (next(generator) * len(plans)) >> 64
            sample += [((turn, plans[at]), *row[1:]) for row in rows if row[0] == plans[at]]
        for name, value in measures(sample, codes).items():
            drawn.setdefault(name, []).extend([] if value is None else [value])
    enough = {name: values for name, values in drawn.items() if 2 * len(values) >= RESAMPLES}
    return {name: [float(np.quantile(values, q)) for q in (0.025, 0.975)] for name, values in enough.items()}


def case(name, codes, rows):
    human, ours = [row[1] for row in rows], [row[2] for row in rows]
    matrix = None if ours[0] is None else confusion_matrix(human, ours, labels=range(codes)).tolist()
    expected, between = measures(rows, codes), intervals(rows, codes) if len({r[0] for r in rows}) > 1 else {}
    return {"name": name, "codes": codes, "rows": rows, "confusion": matrix, "expected": expected, "intervals": between}


def draw(rng, count, plans, codes, noise, coded=True):
    """Rows of plan, human code, code of the indicator and score, which agree more or less."""
    rows = []
    for _ in range(count):
        human = rng.choices(range(codes), weights=range(1, codes + 1))[0]
        wish = human / (codes - 1) * 1000 + rng.gauss(0, noise)
        score = max(0, min(1000, int(wish / 50) * 50))
        ours = min(codes - 1, score * codes // 1001) if coded else None
        rows.append([f"p{rng.randrange(plans)}", human, ours, score])
    return rows


def main():
    rng = random.Random(1729)
    cases = [
        case("two codes", 2, draw(rng, 60, 8, 2, 400)),
        case("four codes", 4, draw(rng, 80, 9, 4, 300)),
        case("four codes, noise alone", 4, draw(rng, 70, 5, 4, 5000)),
        case("three codes, a score alone", 3, draw(rng, 50, 6, 3, 350, coded=False)),
        case("a code that people never gave", 3, [[f"p{i % 4}", i % 2, i % 3, 100 * (i % 7)] for i in range(30)]),
        case("a constant answer", 2, [[f"p{i % 3}", i % 2, 1, 500] for i in range(12)]),
        case("people gave one code", 2, [[f"p{i % 3}", 1, i % 2, 10 * i] for i in range(12)]),
        case("both gave one code", 2, [[f"p{i % 3}", 1, 1, 10 * i] for i in range(12)]),
        case("one plan", 2, [["p", i % 2, (i // 2) % 2, i] for i in range(9)]),
        case("no pair inside a plan", 2, [[f"p{i}", i % 2, (i // 3) % 2, i] for i in range(10)]),
        case("the wrong way round", 2, [[f"p{i % 4}", i % 2, 1 - i % 2, 1000 - 1000 * (i % 2)] for i in range(16)]),
        case("one row", 2, [["p", 1, 0, 3]]),
    ]
    print(json.dumps({"seed": SEED, "resamples": RESAMPLES, "cases": cases}, separators=(",", ":")).replace('{"name"', '\n{"name"'))


main()
