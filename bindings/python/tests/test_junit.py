"""The XML for build servers, as the program of this package writes it: valid by the schema of the readers, and with the right counts."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import xmlschema

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = ROOT / "tests" / "formats" / "junit-10.xsd"


def junit(*arguments: str) -> tuple[ET.Element, int]:
    call = ["score", *arguments, "--format", "junit", "--as-of", "2026-03-01"]
    done = subprocess.run([sys.executable, "-m", "rasero", *call], capture_output=True, text=True, cwd=ROOT)
    xmlschema.validate(done.stdout, SCHEMA)
    return ET.fromstring(done.stdout), done.returncode


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_example_is_valid(locale: str) -> None:
    packs = ["--pack", "smart", "--pack", "ambition", "--pack", "ogp-participation-2021"]
    suites, status = junit("examples/plans", "--locale", locale, *packs)
    assert status == 0
    assert len(suites) > 30
    for suite in suites:
        cases = suite.findall("testcase")
        assert int(suite.get("tests", "")) == len(cases) > 0
        for outcome, tag in [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")]:
            assert int(suite.get(outcome, "")) == sum(case.find(tag) is not None for case in cases)
        assert len({(case.get("classname"), case.get("name")) for case in cases}) == len(cases), suite.get("name")


def test_documents_that_are_refused_are_errors() -> None:
    suites, status = junit("tests/bad", "--pack", "smart")
    assert status == 2
    refused = suites[-1]
    assert refused.get("name") == "documents"
    codes = [error.get("type", "") for error in refused.iter("error")]
    assert len(codes) >= 20
    assert all(code.startswith(("model/", "document/")) for code in codes)


def test_no_text_of_a_document_is_markup(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    title = '"]]>\\u0000<a href=\'x\'>&amp;\\uffff\\u202e'
    plan.write_text('{"id": "<c1>", "title": "' + title.replace('"', '\\"') + '", "lead": {"institution": "]]>"}}')
    suites, _ = junit(str(plan), "--pack", "smart", "--locale", "en")
    assert "<a href='x'>&amp;" in (suites[0].get("name") or "")
