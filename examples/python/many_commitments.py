"""A table of commitments: scored on all cores, and how often each verdict comes."""

from collections import Counter
from pathlib import Path

import rasero

columns = Path(__file__).parents[1] / "columns"
scorer = rasero.Scorer(["smart", "ambition"], columns=columns / "irm.toml", as_of="2026-01-15")
reports = scorer.score_many(columns / "sample.csv")
verdicts = Counter(finding.verdict for report in reports for finding in report.findings)
print(len(reports), "commitments")
for verdict, count in verdicts.most_common():
    print(f"{count:5} {verdict}")
