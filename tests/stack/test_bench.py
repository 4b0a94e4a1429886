"""script/bench says what it should: its shape and its counts; its times are for a quiet machine."""

import os
import re
import subprocess
import sys

import pytest

from tests.guards.source import ROOT

pytestmark = pytest.mark.slow

PAGES = ("Vandaag", "Team", "Contact nieuw", "Jongere, 500 events", "Jongeren", "Jongeren, far on", "Zoek: a name")
PAGES += ("Zoek: with a typo", "Overdrachten", "Cijfers", "Rapporten", "Wie keek mee")


@pytest.fixture(scope="module")
def said():
    """What a quick run prints, on the database of this test run; it fails when a page asks more of more rows."""
    command = [sys.executable, "-W", "ignore", ROOT / "script/bench.d/run.py", "--quick"]
    environment = {key: value for key, value in os.environ.items() if key not in ("MENTORAAT_VAR", "STATICFILES")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("page", PAGES)
def test_page_asks_as_much_of_many_rows_as_of_few(said, page):
    (row,) = re.findall(rf"^{re.escape(page)}  .*$", said, re.M)

    few, many = re.search(r"(\d+) / (\d+)", row).groups()
    assert few == many


def test_every_part_is_told_as_a_ratio(said):
    assert re.search(r"^page +ms +x E +goal", said, re.M)
    assert re.search(r"^youths +rows +one pass, ms +figures, ms +queries +passes", said, re.M)
    assert re.search(r"^rotterdam-2007.xlsx, 9,444 rows +\d+\.\d +20", said, re.M)


def test_figures_ask_as_much_of_many_rows_as_of_few(said):
    rows = re.findall(r"^\d+ +[\d,]+ +[\d.]+ +[\d.]+ +(\d+) ", said, re.M)

    assert len(rows) == 2
    assert len(set(rows)) == 1
