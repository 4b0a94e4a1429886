"""Files that no report names go after a day; what a report names stays."""

import os
import time

from mentoraat import files
from reports.domain import quarter_report, report_files
from tests.reports.domain.report_life import *  # noqa: F403
from tests.reports.domain.report_life import done


def grow_old(folder):
    """Let every file be of the day before yesterday."""
    for path in folder.rglob("*.*"):
        os.utime(path, (time.time() - 200_000,) * 2)


def test_files_of_a_report_stay(draft, own_files):
    grow_old(own_files)

    assert report_files.clear() == 0
    assert files.path_of(draft.file).exists()


def test_file_of_a_draft_that_was_made_again_goes_after_a_day(draft, own_files, coordinator):
    quarter_report.explain(draft, explanation="Anders.", by=coordinator)
    again = done(quarter_report.remake(draft, by=coordinator))
    assert report_files.clear() == 0

    grow_old(own_files)

    assert report_files.clear() == 2  # the PDF and the JSON of before
    assert not files.path_of(draft.file).exists() and files.path_of(again.file).exists()


def test_half_file_of_a_worker_that_was_killed_goes_too(draft, own_files):
    half = own_files / "reports" / ".half-x.y"
    half.write_bytes(b"%PDF")

    grow_old(own_files)

    assert report_files.clear() == 1


def test_nothing_was_ever_made(db, own_files):
    assert report_files.clear() == 0
