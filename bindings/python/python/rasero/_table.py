"""Tables of other libraries: their cells as text, and columns of results as tables. pyarrow reads and writes them; which column is which
field, and what the rules say, is the core's."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow

def opened(table: object) -> "pyarrow.Table":
    """What a data frame holds, by whatever library it is."""
    pa = _pyarrow()
    if isinstance(table, pa.Table):
        return table
    found = f"expected a table with `__arrow_c_stream__`, such as a data frame of polars or pandas, found `{type(table).__name__}`"
    if not hasattr(table, "__arrow_c_stream__"):
        raise _refusal(f"{found}; files and lists are for `score_many`")
    try:
        return pa.table(table)
    except pa.ArrowException as error:
        raise _refusal(f"{found}, which is none: {error}") from error


def cells(table: "pyarrow.Table", index: int) -> "list[str | None]":
    """The cells of a column as a file in CSV would have them."""
    pa = _pyarrow()
    import pyarrow.compute as pc

    name, column = table.column_names[index], table.column(index)
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    kind = column.type
    if pa.types.is_null(kind):
        return [None] * table.num_rows
    if not _is_cell(kind):
        advice = "give several items as one text, with the separator of the mapping between them"
        advice = advice if pa.types.is_nested(kind) else "give it as one of these"
        raise _refusal(f"the column `{name}` holds `{kind}`, and a cell is a text, a number, a date or a truth; {advice}")
    if pa.types.is_timestamp(kind):
        column = pc.strftime(column, format="%Y-%m-%d")
    elif pa.types.is_floating(kind):
        # What is no number is no value, as data frames write it for a cell without one, and what has no end is none either.
        column = pc.if_else(pc.is_finite(column), column, None)
    texts: list[str | None] = column.cast(pa.string()).to_pylist()
    return texts


def _is_cell(kind: "pyarrow.DataType") -> bool:
    """Whether a value of this type is one that a cell in CSV can have."""
    types = _pyarrow().types
    texts = (types.is_string, types.is_large_string, types.is_string_view)
    numbers = (types.is_boolean, types.is_integer, types.is_floating, types.is_decimal)
    return any(is_so(kind) for is_so in (*texts, *numbers, types.is_date, types.is_timestamp))


def without(table: "pyarrow.Table", names: "Iterable[str]") -> "pyarrow.Table":
    """The table without the columns of some names."""
    left_out = set(names)
    return table.select([index for index, name in enumerate(table.column_names) if name not in left_out])


def rows(table: "pyarrow.Table", columns: "Iterable[tuple[str, bool, list[object]]]") -> "pyarrow.Table":
    """The table with columns of results behind its own."""
    for name, is_number, values in columns:
        table = table.append_column(name, _column(is_number, values))
    return table


def findings(columns: "Iterable[tuple[str, bool, list[object]]]") -> "pyarrow.Table":
    """Columns as a table of their own."""
    pa = _pyarrow()
    columns = list(columns)
    arrays = [_column(is_number, values) for _, is_number, values in columns]
    return pa.table(arrays, names=[name for name, _, _ in columns])


def _column(is_number: bool, values: "list[object]") -> "pyarrow.Array":
    pa = _pyarrow()
    return pa.array(values, type=pa.int64() if is_number else pa.string())


def _pyarrow():  # type: ignore[no-untyped-def]
    try:
        import pyarrow
    except ImportError as error:
        message = "tables need pyarrow; install it with `pip install pyarrow`"
        raise _refusal(message, code="usage/no-pyarrow") from error
    return pyarrow


def _refusal(message: str, code: str = "usage/table") -> Exception:
    from ._errors import InputError

    return InputError(message, code=code)
