"""Whatever `score` cannot read is an `InputError` with its place; nothing crashes the interpreter."""

import datetime
import decimal
import enum
import os
import pathlib
import subprocess
import sys
import threading
from collections import UserDict, deque
from collections.abc import Iterator
from types import MappingProxyType

import pytest

import rasero


class Raises(UserDict[str, object]):
    def __iter__(self) -> Iterator[str]:
        raise RuntimeError("no keys today")


class RaisesAtAnItem(UserDict[str, object]):
    def __getitem__(self, key: str) -> object:
        raise ZeroDivisionError(key)


class Attributes:
    def __getattr__(self, name: str) -> object:
        raise ValueError(name)


class BadPath:
    def __fspath__(self) -> str:
        raise ValueError("no path today")


class Endless(deque[object]):
    def __iter__(self) -> Iterator[object]:
        while True:
            yield 1


def around(value: object) -> dict[str, object]:
    return {"id": "c1", "title": value}


CYCLE: dict[str, object] = {"id": "c1", "title": "x"}
CYCLE["links"] = CYCLE
DEEP: object = "x"
for _ in range(5000):
    DEEP = [DEEP]

REFUSED: "list[tuple[object, str, str | None]]" = [
    (None, "model/wrong-type", ""),
    (5, "model/wrong-type", ""),
    ([], "model/wrong-type", ""),
    (set(), "document/not-a-value", ""),
    (object(), "document/not-a-value", ""),
    (int, "document/not-a-value", ""),
    (around(object()), "document/not-a-value", "/title"),
    (around(b"bytes"), "document/not-a-value", "/title"),
    (around(lambda: 1), "document/not-a-value", "/title"),
    (around(x for x in "ab"), "document/not-a-value", "/title"),
    (around(Attributes()), "document/not-a-value", "/title"),
    (around(float("nan")), "document/not-a-number", "/title"),
    (around(float("-inf")), "document/not-a-number", "/title"),
    (around(10**5000), "document/number-out-of-range", "/title"),
    (around(10**35), "document/number-out-of-range", "/title"),
    (around(decimal.Decimal("1e400")), "document/number-out-of-range", "/title"),
    (around(decimal.Decimal("NaN")), "document/not-a-number", "/title"),
    (around("half \ud800 a pair"), "document/lone-surrogate", "/title"),
    ({"id": "c1", "title": "x", "\udfff": 1}, "document/lone-surrogate", ""),
    ({"id": "c1", "title": "x", 7: 1}, "document/key-not-text", ""),
    (CYCLE, "document/cycle", "/links"),
    (around(DEEP), "document/too-deep", None),
    (around(Raises(a=1)), "document/unreadable", "/title"),
    (around(RaisesAtAnItem(a=1)), "document/unreadable", "/title/a"),
    ("half \ud800 a pair", "document/lone-surrogate", None),
    ("", "document/empty", ""),
    (b"\xff\xfe", "input/not-utf8", None),
    (pathlib.Path("/no/such/file"), "input/unreadable", None),
    (BadPath(), "input/unreadable", None),
]


@pytest.mark.parametrize(
    "value, code, pointer", REFUSED, ids=[f"{number}-{case[1]}" for number, case in enumerate(REFUSED)]
)
def test_refused_with_its_place(scorer: rasero.Scorer, value: object, code: str, pointer: "str | None") -> None:
    with pytest.raises(rasero.InputError) as caught:
        scorer.score(value)
    assert caught.value.code == code
    assert caught.value.faults
    if pointer is not None:
        assert caught.value.pointer == pointer


def test_endless_input_meets_a_limit(scorer: rasero.Scorer) -> None:
    with pytest.raises(rasero.LimitError):
        scorer.score(around(Endless()))


def test_all_faults_come_at_once(scorer: rasero.Scorer) -> None:
    with pytest.raises(rasero.InputError) as caught:
        scorer.score({"id": "c1", "title": 7, "lead": "x", "start": "soon"})
    found = {fault.pointer for fault in caught.value.faults if fault.severity == "error"}
    assert found == {"/title", "/lead", "/start"}


class Title(enum.Enum):
    OPEN = "Publish the register"


def test_values_that_stand_for_plain_ones(scorer: rasero.Scorer) -> None:
    plain = {
        "id": "c1",
        "title": "Publish the register",
        "start": "2026-01-01",
        "end": "2026-05-01",
        "budget": {"amount": 120},
    }
    other = {
        "id": "c1",
        "title": Title.OPEN,
        "start": datetime.date(2026, 1, 1),
        "end": datetime.datetime(2026, 5, 1),
        "budget": MappingProxyType({"amount": decimal.Decimal("120.00")}),
    }
    assert scorer.score(other).to_json() == scorer.score(plain).to_json()
    assert scorer.score(UserDict(plain)) == scorer.score(plain)


def test_a_dict_that_changes_while_it_is_read(scorer: rasero.Scorer) -> None:
    changing: dict[str, object] = {}

    class Clears(UserDict[str, object]):
        def __iter__(self) -> Iterator[str]:
            changing.clear()
            return super().__iter__()

    changing.update({"id": "c1", "title": "x", "links": Clears(a=1), "end": "2026-05-01"})
    with pytest.raises(rasero.InputError) as caught:
        scorer.score(changing)
    assert caught.value.code == "document/unreadable"


def test_interrupts_pass_through(scorer: rasero.Scorer) -> None:
    class Interrupts(UserDict[str, object]):
        def __iter__(self) -> Iterator[str]:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        scorer.score(around(Interrupts(a=1)))


def test_many_threads_share_a_scorer(scorer: rasero.Scorer, commitment: dict[str, object]) -> None:
    expected = scorer.score(commitment).to_json()
    found: list[str] = []

    def work() -> None:
        found.extend(scorer.score(commitment).to_json() for _ in range(20))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 160


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_forked_process_scores() -> None:
    program = """
import os, rasero
scorer = rasero.Scorer("smart")
plans = [{"id": f"c{number}", "title": "Publish the register"} for number in range(40)]
scorer.score_many(plans)
child = os.fork()
done = len(scorer.score_many(plans))
if child == 0:
    os._exit(0 if done == 40 else 1)
print(done, os.waitpid(child, 0)[1])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
    assert done.stdout == "40 0\n", done.stderr


def test_an_interrupt_stops_a_batch() -> None:
    program = """
import os, signal, rasero
# What is started in the background of a script begins with interrupts ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
scorer = rasero.Scorer("smart")
def plans():
    for number in range(10**9):
        if number == 600:
            os.kill(os.getpid(), signal.SIGINT)
        yield {"id": f"c{number}", "title": "Publish the register of contracts"}
try:
    scorer.score_many(plans())
except KeyboardInterrupt:
    print("stopped")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
    assert done.stdout == "stopped\n", done.stderr


def test_a_folder_is_told_from_a_file(scorer: rasero.Scorer, tmp_path: pathlib.Path) -> None:
    (tmp_path / "one.json").write_text('{"id": "c", "title": "Publish the register"}')
    with pytest.raises(rasero.InputError) as caught:
        scorer.score(tmp_path)
    assert caught.value.code == "input/unreadable"
    assert "is a folder, not a file" in str(caught.value)
    with pytest.raises(rasero.InputError, match="is a folder"):
        scorer.score_many(tmp_path)
    assert len(scorer.score_many(sorted(tmp_path.glob("*.json")))) == 1
