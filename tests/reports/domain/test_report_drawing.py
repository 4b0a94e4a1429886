"""Drawing from frozen facts: the control code is that of the file that travels along."""

import hashlib

from reports.domain import report_drawing
from reports.models import QuarterReport
from reports.quarter import exports
from tests.reports.quarter import printed


def row(organisation, municipality, **changes):
    return QuarterReport(organisation=organisation, municipality=municipality, year=2007, number=1, **changes)


def test_code_of_a_draft_of_the_first_layout_is_that_of_its_file(organisation, municipality):
    report, facts = row(organisation, municipality), printed.first_layout()

    code = report_drawing.stamp(report, facts).checksum
    data = exports.all_of(report_drawing.document(report, facts))["json"]

    assert code == hashlib.sha256(data).hexdigest()


def test_code_that_was_printed_stays(organisation, municipality):
    report = row(organisation, municipality, checksum="1" * 64)

    assert report_drawing.stamp(report, printed.first_layout()).checksum == "1" * 64


def test_downloads_say_where_the_version_stands(organisation, municipality, settings, tmp_path, monkeypatch):
    settings.MENTORAAT_FILES = tmp_path
    seen = []
    monkeypatch.setattr(exports, "all_of", lambda document, stamp: seen.append(stamp) or {"csv": b"a"})
    report, facts = row(organisation, municipality), printed.full()
    drawn = report_drawing.stamp(report, facts)

    found = report_drawing.downloads(report, report_drawing.document(report, facts), drawn)

    assert (seen, found["csv"][-4:]) == ([drawn], ".csv")
