"""One plan: its score, its three costliest findings, and what to do about them."""

from pathlib import Path

import rasero

plan = Path(__file__).parents[1] / "plans" / "uk-company-owners.yaml"
report = rasero.Scorer("smart", locale="en").score(plan)
print(report.document.title, report.indicator("smart").permille)
for finding in report.worst(3):
    print(f"{finding.verdict}: {finding.reason.text}\n  -> {finding.advice}")
