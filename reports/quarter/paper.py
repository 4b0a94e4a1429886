"""A report on paper: the document as one PDF with each of its tables inside."""

from dataclasses import dataclass
from datetime import date, datetime

from django.template.loader import render_to_string

from mentoraat import pdf
from mentoraat.periods import at
from reports.quarter import breaks, exports


@dataclass(frozen=True)
class Stamp:
    """Where this version of the report stands: draft or established, which revision, with which control code."""

    as_of: date
    checksum: str
    revision: int = 1
    established: datetime | None = None
    established_by: str = ""
    correction: str = ""

    @property
    def draft(self):
        """Whether nobody established it yet."""
        return self.established is None

    @property
    def code_lines(self):
        """The control code in two lines that fit a page and can be read aloud."""
        groups = [self.checksum[i : i + 8] for i in range(0, 64, 8)]
        return " ".join(groups[:4]), " ".join(groups[4:])

    @property
    def moment(self):
        """The moment that the file carries: of establishing, else noon of the day the figures were seen."""
        return self.established or at(self.as_of)


def render(document, stamp):
    """Return the PDF's bytes; the same document and stamp always give the same bytes."""
    sheets = [pdf.Attached(name, data, description) for name, data, description in exports.tables(document)]
    data = pdf.Attached("cijfers.json", exports.as_json(document.facts), "De cijfers als gegevens", "Source")
    return pdf.render(html(document, stamp), attachments=(*sheets, data), created=stamp.moment)


def html(document, stamp):
    """The page that becomes the PDF."""
    context = {"document": document, "stamp": stamp, "rules": document.rules, "plan": breaks.plan(document)}
    return render_to_string("reports/quarter/pdf.html", context)
