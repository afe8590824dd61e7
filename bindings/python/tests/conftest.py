"""What tests share: the examples of the project, a scorer, a small commitment."""

from pathlib import Path

import pytest

import rasero

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def plans() -> Path:
    return ROOT / "examples" / "plans"


@pytest.fixture(scope="session")
def scorer() -> rasero.Scorer:
    return rasero.Scorer("smart", locale="en", as_of="2026-03-01")


@pytest.fixture()
def commitment() -> dict[str, object]:
    return {
        "id": "c1",
        "title": "Publish the register of contracts",
        "description": "The ministry will publish every contract within 30 days of its signature.",
        "lead": {"institution": "Ministry of Finance"},
        "milestones": [{"id": "m1", "title": "Register online", "end": "2026-12-31"}],
    }
