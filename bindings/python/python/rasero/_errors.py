"""The one tree of exceptions: what they carry, and nothing of how faults are found."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._rasero import Fault


class RaseroError(Exception):
    """Why an input, a pack, a rule or a call was refused. What is not known is ``None``.

    >>> import rasero
    >>> try:
    ...     rasero.Scorer("smrt")
    ... except rasero.RaseroError as error:
    ...     error.code
    'pack/unknown-pack'
    """

    #: Stable code of the first error, the same in every language.
    code: str
    #: JSON Pointer of the first error.
    pointer: "str | None"
    #: Its file, as the caller called it.
    path: "str | None"
    #: Its line, from 1.
    line: "int | None"
    #: Its column in code points, from 1.
    column: "int | None"
    #: What was expected there.
    expected: "str | None"
    #: What was found there.
    found: "str | None"
    #: Everything that is wrong, warnings included.
    faults: "tuple[Fault, ...]"
    #: Which of many inputs it was, from 0; ``None`` when there was one.
    index: "int | None"

    def __init__(
        self,
        message: str,
        *,
        code: str,
        pointer: "str | None" = None,
        path: "str | None" = None,
        line: "int | None" = None,
        column: "int | None" = None,
        expected: "str | None" = None,
        found: "str | None" = None,
        faults: "tuple[Fault, ...]" = (),
        index: "int | None" = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.pointer = pointer
        self.path = path
        self.line = line
        self.column = column
        self.expected = expected
        self.found = found
        self.faults = faults
        self.index = index

    def __reduce__(self) -> "tuple[object, ...]":
        return _restored, (type(self), self.args[0], self.__dict__)


def _restored(kind: "type[RaseroError]", message: str, words: "dict[str, object]") -> RaseroError:
    error = kind(message, code="")
    error.__dict__.update(words)
    return error


class InputError(RaseroError):
    """An input that cannot be read or scored, or a call that makes no sense.

    >>> import rasero
    >>> try:
    ...     rasero.Scorer("smart").score({"id": "c1", "title": 7})
    ... except rasero.InputError as error:
    ...     error.code, error.pointer, error.expected
    ('model/wrong-type', '/title', 'a text')
    """


class LimitError(InputError):
    """An input that is too large or too deep.

    >>> import rasero
    >>> deep = {"id": "c1", "title": "Deep"}
    >>> for _ in range(100):
    ...     deep = {"id": "c1", "title": "Deep", "extra": deep}
    >>> try:
    ...     rasero.Scorer("smart").score(deep)
    ... except rasero.LimitError as error:
    ...     error.code
    'document/too-deep'
    """


class PackError(RaseroError):
    """A pack that does not load.

    >>> import rasero
    >>> try:
    ...     rasero.Scorer("no-such-pack")
    ... except rasero.PackError as error:
    ...     error.code
    'pack/unknown-pack'
    """


class RuleError(RaseroError):
    """A rule of a pack that does not compile, or a rule that is not there.

    >>> import rasero
    >>> issubclass(rasero.RuleError, rasero.RaseroError)
    True
    """
