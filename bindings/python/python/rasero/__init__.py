"""Scores open-government action plans and commitments against the standards of the Open Government Partnership.

What it gives is a pre-assessment, never an official review.

>>> import rasero
>>> scorer = rasero.Scorer("smart", locale="en")
>>> report = scorer.score({"id": "c1", "title": "Publish the register of contracts"})
>>> for finding in report.worst(3):
...     advice = finding.advice
"""

from ._errors import InputError, LimitError, PackError, RaseroError, RuleError
from ._rasero import (
    Cell,
    Change,
    Comparison,
    Coverage,
    DocumentSummary,
    Draft,
    DraftChange,
    Evidence,
    Fault,
    Finding,
    FindingChange,
    Flip,
    Group,
    IgnoredField,
    Indicator,
    IndicatorChange,
    IndicatorFlip,
    LevelRange,
    NextStep,
    Pack,
    Part,
    PartOfRule,
    Reason,
    Recorder,
    Report,
    Rule,
    RuleFailure,
    Scorer,
    Source,
    Subject,
    Tier,
    main,
    schema,
)

__all__ = [
    "Cell",
    "Change",
    "Comparison",
    "Coverage",
    "DocumentSummary",
    "Draft",
    "DraftChange",
    "Evidence",
    "Fault",
    "Finding",
    "FindingChange",
    "Flip",
    "Group",
    "IgnoredField",
    "Indicator",
    "IndicatorChange",
    "IndicatorFlip",
    "InputError",
    "LevelRange",
    "LimitError",
    "NextStep",
    "Pack",
    "PackError",
    "Part",
    "PartOfRule",
    "RaseroError",
    "Reason",
    "Recorder",
    "Report",
    "Rule",
    "RuleError",
    "RuleFailure",
    "Scorer",
    "Source",
    "Subject",
    "Tier",
    "main",
    "schema",
]
