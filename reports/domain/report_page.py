"""The report on screen: the twin of the PDF, with what else may be known or done there."""

from mentoraat.access import Permission, can
from reports.domain import quarter_library, quarter_report, report_download, report_links
from reports.quarter import account


def of(report, *, by):
    """What the page shows: the document, where its version stands, the files, and the rows behind for who may."""
    document, stamp = quarter_report.document(report), quarter_report.stamp(report)
    return {
        "document": document,
        "stamp": stamp,
        "account": account.lines(document, report.checksum or stamp.checksum, stamp),
        "files": report_download.offered(report),
        "newer": quarter_library.newer_than(report, by),
        "behind": report_links.behind_figures(report, document) if can(by, Permission.SEE_FIGURES) else {},
    }
