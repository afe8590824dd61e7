"""
The native half of the package `rasero`. Import `rasero` instead.
"""

from _typeshed import SupportsGetItem
from pyarrow import Table
from typing import Any, Literal, SupportsIndex, final

__all__ = ["Cell", "Change", "Comparison", "Coverage", "DocumentSummary", "Draft", "DraftChange", "Evidence", "Fault", "Finding", "FindingChange", "Flip", "Group", "IgnoredField", "Indicator", "IndicatorChange", "IndicatorFlip", "LevelRange", "NextStep", "Pack", "Part", "PartOfRule", "Reason", "Recorder", "Report", "Rule", "RuleFailure", "Scorer", "Source", "Stop", "Subject", "Tier", "main", "schema"]

@final
class Cell:
    """
    The level reached in one dimension.

    >>> import rasero
    >>> cells = rasero.Scorer("ambition").score({"id": "c1", "title": "Publish the register"}).indicator("ambition").cells
    >>> [cell.dimension for cell in cells]
    ['transparency', 'accountability', 'participation', 'technology']
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Cell: ...
    @property
    def dimension(self, /) -> str:
        """
        Id of the dimension.
        """
    @property
    def level(self, /) -> str | None:
        """
        The highest level reached; `None` when none is.
        """
    @property
    def rules(self, /) -> tuple[str, ...]:
        """
        Ids of the rules that are met there, highest level first.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Change:
    """
    A change that a pack makes to a rule of its parent.

    >>> import rasero
    >>> rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).packs[0].changes
    ()
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Change: ...
    @property
    def after(self, /) -> str:
        """
        The value after.
        """
    @property
    def before(self, /) -> str:
        """
        The value before. (`from` is a word of the language: ask for it as `before`.)
        """
    @property
    def lapsed(self, /) -> bool:
        """
        Whether the change has lapsed on the day of the report.
        """
    @property
    def reason(self, /) -> str:
        """
        Why, in the locale of the report.
        """
    @property
    def rule(self, /) -> str:
        """
        Id of the rule.
        """
    @property
    def setting(self, /) -> str:
        """
        What changes, such as `params.min_sectors`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Comparison:
    """
    What differs between two reports. `to_dict` has all of it; the attributes, what one asks for first.

    >>> import rasero
    >>> scorer = rasero.Scorer("smart", locale="en", as_of="2026-03-01")
    >>> before = scorer.score({"id": "c1", "title": "Publish the register"})
    >>> after = scorer.score({"id": "c1", "title": "Publish the register", "lead": {"institution": "Ministry of Finance"}})
    >>> [(change.rule, change.direction) for change in scorer.compare(before, after).findings]
    [('lead-is-answerable', 'better')]
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Comparison: ...
    @property
    def findings(self, /) -> tuple[FindingChange, ...]:
        """
        Findings that differ.
        """
    @property
    def indicators(self, /) -> tuple[IndicatorChange, ...]:
        """
        Indicators that are in either report.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """
    @property
    def unchanged(self, /) -> int:
        """
        How many findings are the same.
        """

@final
class Coverage:
    """
    How many of the rules that an indicator counts the record answered.

    >>> import rasero
    >>> coverage = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).indicator("smart").coverage
    >>> coverage.answered < coverage.of
    True
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Coverage: ...
    @property
    def answered(self, /) -> int:
        """
        Rules with an answer.
        """
    @property
    def of(self, /) -> int:
        """
        Rules that count.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class DocumentSummary:
    """
    What was scored.

    >>> import rasero
    >>> document = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).document
    >>> document.kind, document.id
    ('commitment', 'c1')
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> DocumentSummary: ...
    @property
    def digest(self, /) -> str:
        """
        SHA-256 of its decoded content, in hexadecimal.
        """
    @property
    def id(self, /) -> str:
        """
        Its `id`; empty when it has none.
        """
    @property
    def kind(self, /) -> str:
        """
        `action_plan`, `commitment` or `collection`.
        """
    @property
    def recorded_by(self, /) -> Recorder | None:
        """
        Who wrote the record; `None` when it does not say.
        """
    @property
    def stops(self, /) -> tuple[Stop, ...]:
        """
        What stopped before the day of the report, the first one first: what fell due later is not asked.
        """
    @property
    def title(self, /) -> str:
        """
        Its `title`; empty when it has none.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Draft:
    """
    A document that is scored while somebody writes it, as [`Scorer.draft`] gives it.

    It keeps what each verdict read: an edit asks again only the rules that read what changed, and returns what flipped. An edit
    that could not be scored raises `InputError`, and the draft stays as it was.

    >>> import rasero
    >>> draft = rasero.Scorer("smart", locale="en").draft({"id": "c1", "title": "Publish the register of contracts"})
    >>> change = draft.set("/milestones/-", {"id": "m1", "title": "Publish it online", "end": "2027-06-30"})
    >>> [flip.after for flip in change.findings if flip.rule == "milestones-are-dated-and-spread"]
    ['partly_met']
    >>> try:
    ...     draft.set("/end", "soon")
    ... except rasero.InputError as error:
    ...     error.pointer
    '/end'
    """
    def __repr__(self, /) -> str: ...
    def apply(self, /, patch: "collections.abc.Sequence[collections.abc.Mapping[str, object]]") -> DraftChange:
        """
        Makes all changes of a JSON Patch (RFC 6902), a list of operations, or none of them.

        >>> import rasero
        >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register", "end": "2027"})
        >>> _ = draft.apply([{"op": "move", "from": "/end", "path": "/start"}])
        >>> draft.to_json()
        '{"id":"c1","start":"2027","title":"Publish the register"}'
        """
    def remove(self, /, pointer: str) -> DraftChange:
        """
        Takes away what stands at a JSON Pointer; the items behind it move up.

        >>> import rasero
        >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register", "end": "2027"})
        >>> _ = draft.remove("/end")
        >>> draft.to_json()
        '{"id":"c1","title":"Publish the register"}'
        """
    def report(self, /) -> Report:
        """
        The report on the document as it is now: that of scoring it again, byte for byte.
        """
    def set(self, /, pointer: str, value: "object") -> DraftChange:
        """
        Puts a value at a JSON Pointer, whether there is one already or not. Objects on the way are made, and lists grow by one
        item (`/milestones/-`). `None` takes a field away. Returns a [`DraftChange`].

        >>> import rasero
        >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register"})
        >>> draft.set("/lead/institution", "Ministry of Finance").indicators[0].id
        'smart'
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The document as it is now, as plain `dict`, `list`, `str`, `int`, `float`, `bool`.
        """
    def to_json(self, /) -> str:
        """
        The document as it is now, as JSON on one line: keys sorted, absent fields left out.
        """

@final
class DraftChange:
    """
    What an edit of a draft did.

    >>> import rasero
    >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register"})
    >>> change = draft.set("/colour", "red")
    >>> change.findings, [warning.pointer for warning in change.warnings]
    ((), ['/colour'])
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> DraftChange: ...
    @property
    def findings(self, /) -> tuple[Flip, ...]:
        """
        Findings whose verdict or share is another one now.
        """
    @property
    def indicators(self, /) -> tuple[IndicatorFlip, ...]:
        """
        Indicators that say something else now.
        """
    @property
    def next(self, /) -> tuple[NextStep, ...]:
        """
        The first thing to do for each of these indicators that can still rise.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """
    @property
    def warnings(self, /) -> tuple[Fault, ...]:
        """
        What is odd about the changed values, but no reason to refuse them.
        """

@final
class Evidence:
    """
    A place in the document that a verdict rests on, with its words.

    >>> import rasero
    >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register", "end": "2027-06-30"})
    >>> evidence = report.finding("ends-inside-the-plan").evidence[0]
    >>> evidence.pointer, evidence.quote, evidence.basis
    ('/end', '2027-06-30', 'declared')
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Evidence: ...
    @property
    def basis(self, /) -> str:
        """
        How the fact is known: `declared`, `read_from_text`, or what the document says of it.
        """
    @property
    def by(self, /) -> str | None:
        """
        Who says so, when the document tells.
        """
    @property
    def pointer(self, /) -> str:
        """
        JSON Pointer into the document.
        """
    @property
    def quote(self, /) -> str:
        """
        The words, when the evidence is a text; the whole value of other leaves; empty for objects and lists.
        """
    @property
    def span(self, /) -> tuple[int, int] | None:
        """
        Where the quoted words stand in the text of the field, from and to, in code points as Python counts them; `None` for a
        whole value.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Fault:
    """
    One thing that is wrong with an input or a pack. What is not known is `None`.

    >>> import rasero
    >>> try:
    ...     rasero.Scorer("smart").score({"id": "c1", "title": 7, "lead": "the ministry"})
    ... except rasero.InputError as error:
    ...     [(fault.pointer, fault.expected) for fault in error.faults]
    [('/title', 'a text'), ('/lead', 'an object')]
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Fault: ...
    @property
    def code(self, /) -> str:
        """
        Stable code, such as `model/wrong-type`.
        """
    @property
    def column(self, /) -> int | None:
        """
        Column in code points, from 1.
        """
    @property
    def expected(self, /) -> str | None:
        """
        What was expected there.
        """
    @property
    def found(self, /) -> str | None:
        """
        What was found there.
        """
    @property
    def help(self, /) -> str | None:
        """
        What to do about it.
        """
    @property
    def line(self, /) -> int | None:
        """
        Line in that file, from 1.
        """
    @property
    def message(self, /) -> str:
        """
        What is wrong.
        """
    @property
    def nearest(self, /) -> str | None:
        """
        The nearest known name.
        """
    @property
    def pack(self, /) -> str | None:
        """
        The pack, as the caller called it.
        """
    @property
    def path(self, /) -> str | None:
        """
        The file: of the input, or inside the pack.
        """
    @property
    def pointer(self, /) -> str | None:
        """
        JSON Pointer into the document.
        """
    @property
    def severity(self, /) -> Literal["error", "warning"]:
        """
        `error` or `warning`. Only errors refuse an input.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Finding:
    """
    One rule on one subject: verdict, share, reason, evidence and advice.

    >>> import rasero
    >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register of contracts"})
    >>> finding = report.finding("lead-is-answerable")
    >>> finding.verdict, finding.share, finding.clause
    ('no_evidence', 0, 'smart.a.answerable')
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Finding: ...
    @property
    def advice(self, /) -> str:
        """
        What to do next; empty when nothing is to be done.
        """
    @property
    def clause(self, /) -> str | None:
        """
        Clause of the standard; `None` when the rule encodes none.
        """
    @property
    def error(self, /) -> RuleFailure | None:
        """
        Why the rule is undetermined; `None` when it is not.
        """
    @property
    def evidence(self, /) -> tuple[Evidence, ...]:
        """
        What the verdict rests on.
        """
    @property
    def missing(self, /) -> str | None:
        """
        JSON Pointer of the field whose absence left the verdict, or the rest of it, without an answer; `None` otherwise.
        """
    @property
    def pack(self, /) -> str:
        """
        Pack that wrote the rule (its home).
        """
    @property
    def parts(self, /) -> tuple[Part, ...]:
        """
        Verdicts of the rule's parts, when it has parts.
        """
    @property
    def pending(self, /) -> bool:
        """
        For `met_by_alternative`: whether nobody has accepted the explanation yet.
        """
    @property
    def reads(self, /) -> tuple[str, ...]:
        """
        JSON Pointers of everything that the rule read, absences included, in the order of the document.
        """
    @property
    def reason(self, /) -> Reason:
        """
        Why the verdict is what it is, in the locale of the report.
        """
    @property
    def rule(self, /) -> str:
        """
        Id of the rule, unique in its pack.
        """
    @property
    def share(self, /) -> int:
        """
        How much of it is met, in thousandths: 0 to 1000.
        """
    @property
    def subject(self, /) -> str:
        """
        JSON Pointer of the subject; empty for a document that is one commitment, or for the plan itself.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """
    @property
    def verdict(self, /) -> Literal["met", "partly_met", "met_by_alternative", "not_met", "no_evidence", "not_applicable", "for_a_person", "undetermined"]:
        """
        What the rule says.
        """

@final
class FindingChange:
    """
    A rule whose verdict, or reason, differs.

    >>> import rasero
    >>> scorer = rasero.Scorer("smart", as_of="2026-03-01")
    >>> report = scorer.score({"id": "c1", "title": "Publish the register"})
    >>> scorer.compare(report, report).findings
    ()
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> FindingChange: ...
    @property
    def after(self, /) -> Literal["met", "partly_met", "met_by_alternative", "not_met", "no_evidence", "not_applicable", "for_a_person", "undetermined"] | None:
        """
        The verdict after; `None` when there is none.
        """
    @property
    def before(self, /) -> Literal["met", "partly_met", "met_by_alternative", "not_met", "no_evidence", "not_applicable", "for_a_person", "undetermined"] | None:
        """
        The verdict before; `None` when there was none.
        """
    @property
    def clause(self, /) -> str | None:
        """
        Clause of the standard; `None` when the rule encodes none.
        """
    @property
    def direction(self, /) -> Literal["better", "worse", "other"]:
        """
        Whether it is better now.
        """
    @property
    def pack(self, /) -> str:
        """
        Pack that wrote the rule.
        """
    @property
    def rule(self, /) -> str:
        """
        Id of the rule.
        """
    @property
    def subject(self, /) -> str:
        """
        JSON Pointer of the subject after; before, when it is gone.
        """
    @property
    def title(self, /) -> str:
        """
        What the rule says when met.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Flip:
    """
    A finding that flipped, came or went with an edit of a draft.

    >>> import rasero
    >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register"})
    >>> draft.set("/lead", {"institution": "Ministry of Finance"}).findings[0]
    <rasero.Flip smart/lead-is-answerable: no_evidence to partly_met>
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Flip: ...
    @property
    def after(self, /) -> Literal["met", "partly_met", "met_by_alternative", "not_met", "no_evidence", "not_applicable", "for_a_person", "undetermined"] | None:
        """
        The verdict now; `None` for a finding that went with its subject.
        """
    @property
    def before(self, /) -> Literal["met", "partly_met", "met_by_alternative", "not_met", "no_evidence", "not_applicable", "for_a_person", "undetermined"] | None:
        """
        The verdict before; `None` for a finding that is new. (`from` is a word of Python.)
        """
    @property
    def pack(self, /) -> str:
        """
        Pack that wrote the rule.
        """
    @property
    def reason(self, /) -> str:
        """
        Why; empty for a finding that went.
        """
    @property
    def rule(self, /) -> str:
        """
        Id of the rule.
        """
    @property
    def share_after(self, /) -> int:
        """
        The share now, in thousandths.
        """
    @property
    def share_before(self, /) -> int:
        """
        The share before, in thousandths.
        """
    @property
    def subject(self, /) -> str:
        """
        JSON Pointer of the subject, as it is after the edit; of one that went, as it was.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Group:
    """
    Points of one group.

    >>> import rasero
    >>> groups = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).indicator("smart").groups
    >>> [group.id for group in groups]
    ['specific', 'measurable', 'answerable', 'relevant', 'time-bound']
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Group: ...
    @property
    def attainable(self, /) -> int:
        """
        Weight of the rules that count, in thousandths of a point.
        """
    @property
    def earned(self, /) -> int:
        """
        Weight times share, in thousandths of a point.
        """
    @property
    def id(self, /) -> str:
        """
        Id of the group.
        """
    @property
    def permille(self, /) -> int:
        """
        Floor of 1000 times earned over attainable.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class IgnoredField:
    """
    A field that no known name covers.

    >>> import rasero
    >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register", "descripton": "..."})
    >>> field = report.ignored_fields[0]
    >>> field.pointer, field.nearest
    ('/descripton', 'description')
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> IgnoredField: ...
    @property
    def nearest(self, /) -> str | None:
        """
        The nearest known name, when one is near.
        """
    @property
    def pointer(self, /) -> str:
        """
        JSON Pointer of the field.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Indicator:
    """
    What a pack makes of its findings on one subject. `kind` tells which of the attributes it has: `points` has `permille`,
    `earned`, `attainable` and `groups`; `level` has `level`, `range` and `cells`; `compliance` has `complies`, `tiers` and
    `in_the_way`; `code` has `code`, `applies`, `code_list` and, where the code list has a finer order, `permille`.

    >>> import rasero
    >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register of contracts"})
    >>> smart = report.indicator("smart")
    >>> smart.kind, smart.coverage.of
    ('points', 17)
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Indicator: ...
    @property
    def applies(self, /) -> bool | None:
        """
        False where all that a code still waits for does not apply to the subject, or not yet; `None` for other kinds than code.
        """
    @property
    def attainable(self, /) -> int | None:
        """
        Weight of the rules that count, in thousandths of a point; `None` for other kinds than points.
        """
    @property
    def cells(self, /) -> tuple[Cell, ...]:
        """
        The level in each dimension; empty for other kinds.
        """
    @property
    def code(self, /) -> str | None:
        """
        The code; `None` for other kinds than code.
        """
    @property
    def code_list(self, /) -> tuple[str, ...]:
        """
        All codes of the list, lowest first.
        """
    @property
    def complies(self, /) -> Literal["yes", "no", "if_accepted", "not_decided"] | None:
        """
        Whether the subject complies; `None` for other kinds than compliance.
        """
    @property
    def coverage(self, /) -> Coverage:
        """
        How much of it the record answered.
        """
    @property
    def earned(self, /) -> int | None:
        """
        Weight times share, in thousandths of a point; `None` for other kinds than points.
        """
    @property
    def groups(self, /) -> tuple[Group, ...]:
        """
        Points by group; empty for other kinds.
        """
    @property
    def id(self, /) -> str:
        """
        Id of the indicator, unique in its pack.
        """
    @property
    def in_the_way(self, /) -> tuple[str, ...]:
        """
        Ids of the rules that stand in the way of compliance.
        """
    @property
    def kind(self, /) -> Literal["compliance", "points", "level", "code"]:
        """
        Which of the four kinds it is.
        """
    @property
    def level(self, /) -> str | None:
        """
        The level; `None` when only a range is known, when no cell is reached, and for other kinds.
        """
    @property
    def next(self, /) -> tuple[str, ...]:
        """
        Ids of the rules that would lift it to its next step, in the order to take them.
        """
    @property
    def pack(self, /) -> str:
        """
        Pack that defines the indicator.
        """
    @property
    def permille(self, /) -> int | None:
        """
        Floor of 1000 times earned over attainable; for codes, the finer order. `None` for the other kinds.
        """
    @property
    def range(self, /) -> LevelRange | None:
        """
        From the certain to the possible level, when a gate is not known.
        """
    @property
    def subject(self, /) -> str:
        """
        JSON Pointer of the subject.
        """
    @property
    def tiers(self, /) -> tuple[Tier, ...]:
        """
        Requirements by tier; empty for other kinds.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class IndicatorChange:
    """
    An indicator on one subject, before and after.

    >>> import rasero
    >>> scorer = rasero.Scorer("smart", as_of="2026-03-01")
    >>> report = scorer.score({"id": "c1", "title": "Publish the register"})
    >>> [(change.id, change.changed) for change in scorer.compare(report, report).indicators]
    [('smart', False)]
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> IndicatorChange: ...
    @property
    def changed(self, /) -> bool:
        """
        Whether it differs.
        """
    @property
    def difference(self, /) -> int | None:
        """
        Permille after less permille before; `None` where either side has none.
        """
    @property
    def id(self, /) -> str:
        """
        Id of the indicator.
        """
    @property
    def pack(self, /) -> str:
        """
        Pack that defines the indicator.
        """
    @property
    def subject(self, /) -> str:
        """
        JSON Pointer of the subject after; before, when it is gone.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class IndicatorFlip:
    """
    An indicator that says something else after an edit of a draft.

    >>> import rasero
    >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register"})
    >>> flip = draft.set("/lead", {"institution": "Ministry of Finance"}).indicators[0]
    >>> flip.after.permille > flip.before.permille
    True
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> IndicatorFlip: ...
    @property
    def after(self, /) -> Indicator | None:
        """
        What it says now; `None` for a subject that went.
        """
    @property
    def before(self, /) -> Indicator | None:
        """
        What it said before; `None` for a subject that is new.
        """
    @property
    def id(self, /) -> str:
        """
        Id of the indicator.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class LevelRange:
    """
    A range of levels, where a gate is not known.

    >>> import rasero
    >>> rasero.Scorer("ambition").score({"id": "c1", "title": "Publish the register"}).indicator("ambition").range is None
    True
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> LevelRange: ...
    @property
    def highest(self, /) -> str:
        """
        The highest level that it can be.
        """
    @property
    def lowest(self, /) -> str:
        """
        The lowest level that it can be. (`from` is a word of the language: ask for it as `lowest`.)
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class NextStep:
    """
    What would lift an indicator most.

    >>> import rasero
    >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register"})
    >>> draft.set("/lead", {"institution": "Ministry of Finance"}).next[0].indicator
    'smart'
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> NextStep: ...
    @property
    def advice(self, /) -> str:
        """
        What to do for it, in the language of the report.
        """
    @property
    def indicator(self, /) -> str:
        """
        Id of the indicator.
        """
    @property
    def pack(self, /) -> str:
        """
        Id of the pack.
        """
    @property
    def rule(self, /) -> str:
        """
        Id of the rule to meet.
        """
    @property
    def subject(self, /) -> str:
        """
        JSON Pointer of the subject.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Pack:
    """
    A pack that was used.

    >>> import rasero
    >>> pack = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).packs[0]
    >>> pack.id, len(pack.digest)
    ('smart', 64)
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Pack: ...
    @property
    def changes(self, /) -> tuple[Change, ...]:
        """
        Changes that it makes to the rules of its parents.
        """
    @property
    def chosen_because(self, /) -> str:
        """
        Why it was chosen.
        """
    @property
    def digest(self, /) -> str:
        """
        SHA-256 of its content with that of its parents, in hexadecimal.
        """
    @property
    def id(self, /) -> str:
        """
        Id of the pack.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """
    @property
    def version(self, /) -> str:
        """
        Its version.
        """

@final
class Part:
    """
    The verdict of one part of a requirement.

    >>> import rasero
    >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"})
    >>> [part for finding in report.findings for part in finding.parts if part.verdict == "met"]
    []
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Part: ...
    @property
    def id(self, /) -> str:
        """
        Id of the part in its rule.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """
    @property
    def verdict(self, /) -> Literal["met", "partly_met", "met_by_alternative", "not_met", "no_evidence", "not_applicable", "for_a_person", "undetermined"]:
        """
        Its verdict.
        """

@final
class PartOfRule:
    """
    One part of a rule: what `Part.id` of a finding stands for.

    >>> import rasero
    >>> report = rasero.Scorer("ogp-participation-2021", locale="en").score({"kind": "action_plan", "id": "p", "title": "Plan"})
    >>> [part.id for rule in report.rules if rule.clause == "pc21.mr.1.1" for part in rule.parts]
    ['both-sectors', 'six-months', 'public-rules']
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> PartOfRule: ...
    @property
    def id(self, /) -> str:
        """
        Id of the part in its rule.
        """
    @property
    def title(self, /) -> str:
        """
        What it says when met, in the locale of the report; its id when the rule does not name it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Reason:
    """
    Why a verdict is what it is.

    >>> import rasero
    >>> report = rasero.Scorer("smart", locale="en").score({"id": "c1", "title": "Publish the register"})
    >>> report.finding("lead-is-answerable").reason.id
    'no-evidence'
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Reason: ...
    @property
    def id(self, /) -> str:
        """
        Id of the text in its rule, or of a text that all rules share.
        """
    @property
    def text(self, /) -> str:
        """
        The sentence, in the locale of the report.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Recorder:
    """
    Who wrote a record: facts that name nobody else are stated by them.

    >>> import rasero
    >>> plan = {"id": "c1", "title": "Publish the register", "recorded_by": {"name": "The archive", "took_part": True}}
    >>> recorder = rasero.Scorer("smart").score(plan).document.recorded_by
    >>> recorder.name, recorder.took_part
    ('The archive', True)
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Recorder: ...
    @property
    def name(self, /) -> str:
        """
        Name of the institution or organisation.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """
    @property
    def took_part(self, /) -> bool:
        """
        Whether it took part in what it records.
        """

@final
class Report:
    """
    All indicators and findings of one document, with what they were made from. Frozen; its parts are decoded when asked for.

    >>> import rasero
    >>> scorer = rasero.Scorer("smart", locale="en", as_of="2026-03-01")
    >>> report = scorer.score({"id": "c1", "title": "Publish the register of contracts"})
    >>> report.as_of, report.document.title
    ('2026-03-01', 'Publish the register of contracts')
    >>> report == scorer.score('{"id": "c1", "title": "Publish the register of contracts"}')
    True
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def as_of(self, /) -> str:
        """
        The day on which the document was judged, as `2026-03-01`.
        """
    @property
    def document(self, /) -> DocumentSummary:
        """
        What was scored.
        """
    def finding(self, /, rule: str, subject: str | None = None) -> Finding:
        """
        The finding of `rule` on `subject`, a JSON Pointer; without one, that on the document where it has one, else on the first
        commitment or milestone that has one. `pack/rule` where several packs have a rule of that id. Raises `KeyError` when there is
        none, or several.

        >>> import rasero
        >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register of contracts"})
        >>> report.finding("lead-is-answerable").verdict
        'no_evidence'
        """
    @property
    def findings(self, /) -> tuple[Finding, ...]:
        """
        Every finding, by pack, rule and subject in the order of the document.
        """
    @staticmethod
    def from_json(text: str) -> Report:
        """
        A report from the text that `to_json` gave. Raises `InputError` for any other text.

        >>> import rasero
        >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"})
        >>> rasero.Report.from_json(report.to_json()) == report
        True
        """
    @property
    def ignored_fields(self, /) -> tuple[IgnoredField, ...]:
        """
        Fields of the document that no known name covers.
        """
    def indicator(self, /, id: str, subject: str | None = None) -> Indicator:
        """
        The indicator `id` on `subject`, a JSON Pointer (empty for a document that is one commitment, or for the plan itself). Without
        a subject: that on the document where it has one, else on the first commitment or milestone that has one. Where several packs
        have an indicator of that id, say which: `pack/id`. Raises `KeyError` when there is none, or several.

        >>> import rasero
        >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register of contracts"})
        >>> report.indicator("smart").subject
        ''
        """
    @property
    def indicators(self, /) -> tuple[Indicator, ...]:
        """
        Every indicator, by pack, then by subject in the order of the document.
        """
    @property
    def locale(self, /) -> str:
        """
        Language of the texts.
        """
    @property
    def notes(self, /) -> tuple[str, ...]:
        """
        What the reader should know besides.
        """
    @property
    def packs(self, /) -> tuple[Pack, ...]:
        """
        The packs, in the order in which they were asked for.
        """
    @property
    def rasero(self, /) -> str:
        """
        Version of the engine.
        """
    @property
    def rules(self, /) -> tuple[Rule, ...]:
        """
        Every rule that has a finding here, once.
        """
    @property
    def subjects(self, /) -> tuple[Subject, ...]:
        """
        The commitments and milestones of the document: what pointers stand for.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The report as `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.

        >>> import rasero
        >>> rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).to_dict()["document"]["id"]
        'c1'
        """
    def to_html(self, /) -> str:
        """
        The report as a page of HTML that stands by itself.

        >>> import rasero
        >>> rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).to_html()[:15]
        '<!doctype html>'
        """
    def to_json(self, /) -> str:
        """
        The report as compact JSON: the same text that every other surface gives for the same call.

        >>> import rasero
        >>> rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).to_json()[:10]
        '{"rasero":'
        """
    def worst(self, /, count: SupportsIndex = 3) -> tuple[Finding, ...]:
        """
        The findings that cost most, the costliest first: weight times what is missing of the rule, among those that count. Raises
        `ValueError` for a negative count.

        >>> import rasero
        >>> report = rasero.Scorer("smart", locale="en").score({"id": "c1", "title": "Publish the register of contracts"})
        >>> len(report.worst(3))
        3
        """

@final
class Rule:
    """
    What a rule is, once for all its findings.

    >>> import rasero
    >>> rule = rasero.Scorer("smart", locale="en").score({"id": "c1", "title": "Publish the register"}).rules[0]
    >>> rule.pack, rule.status in ("stable", "draft", "own")
    ('smart', True)
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Rule: ...
    @property
    def clause(self, /) -> str | None:
        """
        Clause of the standard; `None` when it encodes none.
        """
    @property
    def group(self, /) -> str | None:
        """
        Group of a points indicator.
        """
    @property
    def id(self, /) -> str:
        """
        Id of the rule.
        """
    @property
    def pack(self, /) -> str:
        """
        Pack that wrote the rule.
        """
    @property
    def parts(self, /) -> tuple[PartOfRule, ...]:
        """
        Its parts, when it has parts.
        """
    @property
    def points(self, /) -> int:
        """
        Weight.
        """
    @property
    def source(self, /) -> Source:
        """
        Where it comes from.
        """
    @property
    def status(self, /) -> Literal["stable", "draft", "own"]:
        """
        How surely it was read: `stable`, `draft` (shown, never counted) or `own` (this project's proposal).
        """
    @property
    def tier(self, /) -> str | None:
        """
        Tier of a compliance indicator.
        """
    @property
    def title(self, /) -> str:
        """
        What it says when met, in the locale of the report.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class RuleFailure:
    """
    What went wrong when a rule could not give a verdict. Such a finding is `undetermined` and lowers no score.

    >>> import rasero
    >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"})
    >>> [finding.error for finding in report.findings if finding.error]
    []
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> RuleFailure: ...
    @property
    def code(self, /) -> str:
        """
        Stable code, such as `rule/too-many-operations`.
        """
    @property
    def column(self, /) -> int | None:
        """
        Column in code points, from 1; `None` when unknown.
        """
    @property
    def line(self, /) -> int | None:
        """
        Line in that file, from 1; `None` when unknown.
        """
    @property
    def message(self, /) -> str:
        """
        What happened.
        """
    @property
    def path(self, /) -> str:
        """
        Path of the rule's file inside its pack.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Scorer:
    """
    Packs, compiled once, ready to score any number of plans and commitments on any number of threads.

    `packs` names shipped packs or folders with a `pack.toml`; without it, every shipped pack that applies to a document scores
    it. `locale` is the language of reasons and advice (without it: each document's own). `as_of` is the day on which documents
    are judged (without it: today). A strict scorer refuses unknown fields and words. `columns` is a mapping of columns for
    tables, as a path. Raises `PackError` or `RuleError` with everything that is wrong with the packs.

    >>> import rasero
    >>> scorer = rasero.Scorer(["smart", "ambition"], locale="es", as_of="2026-03-01")
    >>> scorer.packs
    ('smart', 'ambition')
    """
    def __new__(cls, /, packs: "str | os.PathLike[str] | collections.abc.Iterable[str | os.PathLike[str]]" = None, *, locale: str | None = None, as_of: "datetime.date | str | None" = None, strict: bool = False, columns: "str | os.PathLike[str] | None" = None) -> Scorer: ...
    def __repr__(self, /) -> str: ...
    def compare(self, /, before: Report, after: Report) -> Comparison:
        """
        What differs between two reports: of two versions of a plan, or of one plan on two days.

        >>> import rasero
        >>> scorer = rasero.Scorer("smart", as_of="2026-03-01")
        >>> report = scorer.score({"id": "c1", "title": "Publish the register"})
        >>> scorer.compare(report, report)
        <rasero.Comparison: 0 findings changed, 18 not>
        """
    def draft(self, /, plan: "object", *, as_of: "datetime.date | str | None" = None) -> Draft:
        """
        Scores one plan, commitment or collection and keeps what each verdict read, to score it again while somebody edits it.
        Returns a [`Draft`]. Raises `InputError` with all faults of the input at once.

        >>> import rasero
        >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register of contracts"})
        >>> draft.set("/end", "2027-06-30")
        <rasero.DraftChange: 1 findings, 1 indicators>
        """
    def matrix(self, /, pack: str | None = None, report: Report | None = None) -> dict[str, Any]:
        """
        The structure of a pack's standard against its rules and, given a report of this scorer, their verdicts: a `dict` with
        `rows`, `columns` and `cells`. Without `pack`, that of the one pack of the scorer. Raises `PackError` for a pack without
        a list of clauses.

        >>> import rasero
        >>> matrix = rasero.Scorer("ogp-participation-2017", locale="en").matrix()
        >>> len(matrix["rows"]), len(matrix["columns"])
        (3, 3)
        """
    @property
    def packs(self, /) -> tuple[str, ...]:
        """
        Ids of the packs that were asked for; empty for every shipped pack that applies.
        """
    def rules(self, /) -> tuple[dict[str, Any], ...]:
        """
        The rules of the packs: each a `dict` with `pack`, `id`, `clause`, `subject`, `tier`, `group`, `points`, `status`, `title`.

        >>> import rasero
        >>> rasero.Scorer("smart", locale="en").rules()[0]["pack"]
        'smart'
        """
    def schema(self, /, name: str) -> str:
        """
        A JSON Schema of the input by its name, as [`schema`] gives it.

        >>> import rasero
        >>> rasero.Scorer("smart").schema("commitment") == rasero.schema("commitment")
        True
        """
    def score(self, /, plan: "object", *, as_of: "datetime.date | str | None" = None) -> Report:
        """
        Scores one plan, commitment or collection: a `dict`, JSON or YAML text, bytes, a `Path`, a data class, a pydantic model.
        Returns a [`Report`]. Raises `InputError` with all faults of the input at once.

        >>> import rasero
        >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register of contracts"})
        >>> report.indicator("smart").permille < 500
        True
        """
    def score_many(self, /, plans: "collections.abc.Iterable[object] | os.PathLike[str]", *, as_of: "datetime.date | str | None" = None, progress: bool = False, jobs: SupportsIndex | None = None) -> "list[Report]":
        """
        Scores many, on all cores (or `jobs` threads), without holding Python's lock, and returns the reports in order. With
        `progress`, a tqdm bar is shown where tqdm is installed. A path to JSON Lines or a table is many documents, and so is a text
        of JSON Lines. An interrupt stops the work. Raises `InputError` for the first that cannot be read; its `index` tells which.

        >>> import rasero
        >>> plans = [{"id": f"c{n}", "title": f"Publish register {n}"} for n in range(3)]
        >>> [report.document.id for report in rasero.Scorer("smart").score_many(plans)]
        ['c0', 'c1', 'c2']
        """
    def score_table(self, /, table: "object", *, as_of: "datetime.date | str | None" = None, findings: bool = False, jobs: SupportsIndex | None = None) -> Table:
        """
        Scores each row of a table as a commitment: anything with `__arrow_c_stream__`, such as a data frame of polars or pandas. The
        columns are read by the mapping of the scorer (without one: the headings of OGP's public data). Returns the table, as one of
        pyarrow, which those libraries take, with columns of what each indicator says (`smart/smart` and so on), of what its reader must
        know, such as a date that could not be read (`rasero/notes`), and of why a row could not be scored (`rasero/fault`): the same ones
        whatever the rows hold. With `findings`, a table with a row for each finding instead, whose `row` counts from 0. Needs pyarrow, of
        the extra `rasero[arrow]`. Raises `InputError` for what is no table, one of which no column is known, or cells of which no text,
        number, date or truth can be made.

        >>> import pyarrow, rasero
        >>> table = pyarrow.table({"Commitment Title": ["Publish every contract", "Open the budget"]})
        >>> rasero.Scorer("smart").score_table(table)["rasero/fault"].to_pylist()
        [None, None]
        """
    def validate(self, /, plan: "object") -> tuple[Fault, ...]:
        """
        What is wrong with an input, errors and warnings, in its order; empty when nothing is. Never raises for a bad input.

        >>> import rasero
        >>> [fault.pointer for fault in rasero.Scorer("smart").validate({"id": "c1", "title": 7})]
        ['/title']
        """

@final
class Source:
    """
    Where a rule comes from.

    >>> import rasero
    >>> report = rasero.Scorer("ogp-participation-2017", locale="en").score({"kind": "action_plan", "id": "p", "title": "Plan"})
    >>> report.rules[0].source.document != ""
    True
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Source: ...
    @property
    def document(self, /) -> str:
        """
        Title of the document.
        """
    @property
    def section(self, /) -> str:
        """
        Section in it; empty when none is named.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """
    @property
    def url(self, /) -> str:
        """
        Link; empty when there is none.
        """

@final
class Stop:
    """
    How a plan or commitment stopped before its end.

    >>> import rasero
    >>> plan = {"id": "c1", "title": "Publish the register", "suspended_on": "2023-02"}
    >>> [(stop.cause, stop.date) for stop in rasero.Scorer("smart").score(plan).document.stops]
    [('suspended', '2023-02')]
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Stop: ...
    @property
    def cause(self, /) -> str:
        """
        `suspended` or `withdrawn` itself; `member_suspended`, `member_inactive` or `member_withdrew` with its member.
        """
    @property
    def date(self, /) -> str:
        """
        The day, month or year.
        """
    @property
    def pointer(self, /) -> str:
        """
        JSON Pointer of the date.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Subject:
    """
    A commitment or milestone of the document: what a pointer stands for.

    >>> import rasero
    >>> plan = {"id": "p", "title": "Plan", "commitments": [{"id": "a", "title": "Publish the register"}]}
    >>> [(subject.pointer, subject.title) for subject in rasero.Scorer("smart").score(plan).subjects]
    [('/commitments/0', 'Publish the register')]
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Subject: ...
    @property
    def id(self, /) -> str:
        """
        Its `id`; empty when it has none.
        """
    @property
    def pointer(self, /) -> str:
        """
        JSON Pointer.
        """
    @property
    def title(self, /) -> str:
        """
        Its `title`; empty when it has none.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

@final
class Tier:
    """
    The requirements of one tier.

    >>> import rasero
    >>> plan = {"kind": "action_plan", "id": "p", "title": "Plan", "commitments": []}
    >>> tiers = rasero.Scorer("ogp-participation-2017").score(plan).indicator("participation").tiers
    >>> [tier.tier for tier in tiers]
    ['basic', 'advanced']
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restored(json: str) -> Tier: ...
    @property
    def draft(self, /) -> int:
        """
        Requirements that could not be read in the source: shown, never counted.
        """
    @property
    def draft_phases(self, /) -> tuple[str, ...]:
        """
        The phases of the standard that those belong to, each once.
        """
    @property
    def met(self, /) -> int:
        """
        Requirements that are met.
        """
    @property
    def no_evidence(self, /) -> int:
        """
        Requirements of which the record does not say.
        """
    @property
    def not_met(self, /) -> int:
        """
        Requirements that the record shows as not met.
        """
    @property
    def partly_met(self, /) -> int:
        """
        Requirements met in part; the rest is unmet, or the record does not say.
        """
    @property
    def pending(self, /) -> int:
        """
        Requirements with an explained alternative that nobody has accepted yet.
        """
    @property
    def tier(self, /) -> str:
        """
        Id of the tier.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
        """

def main(arguments: SupportsGetItem[int, str]) -> int:
    """
    Runs the program `rasero` with these arguments, the first of which is its name, and returns its exit status.

    >>> from rasero import main
    >>> main(["rasero", "schema", "no-such-schema"])
    2
    """

def schema(name: str) -> str:
    """
    A JSON Schema of the input by its name, such as `commitment` or `action-plan`. Raises `InputError` for an unknown name.

    >>> import json, rasero
    >>> json.loads(rasero.schema("commitment"))["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
