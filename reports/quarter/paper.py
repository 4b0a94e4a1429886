"""The quarter report on paper: the document as one PDF with its figures inside."""

from dataclasses import dataclass
from datetime import date, datetime

from django.template.loader import render_to_string

from mentoraat import pdf
from mentoraat.periods import at
from reports.quarter import exports, labels, words
from reports.quarter import facts as quarter_facts
from reports.quarter.parts import Row, Table


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
    attachments = (
        pdf.Attached("cijfers.csv", exports.as_csv(document.facts), "De cijfers als tabel"),
        pdf.Attached("cijfers.json", exports.as_json(document.facts), "De cijfers als gegevens", "Source"),
    )
    return pdf.render(html(document, stamp), attachments=attachments, created=stamp.moment)


def html(document, stamp):
    """The page that becomes the PDF."""
    tables = everything(document.facts)
    context = {"document": document, "stamp": stamp, "rules": document.rules, "everything": tables}
    context["legend"] = next((table.legend for table in sorted(tables, key=lambda t: -len(t.legend))), "")
    return render_to_string("reports/quarter/pdf.html", context)


def everything(facts):
    """The printed numbers group by group beside those of the quarter before; the two-way table has its own page."""
    before = quarter_facts.before(facts)
    tables = []
    for group, caption in labels.GROUPS.items():
        rows = [
            Row(labels.of(path), (_said(before.get(path)), _said(value)))
            for path, value in quarter_facts.flat({group: facts["now"].get(group) or {}})
            if not labels.left_out(path)
        ]
        if rows:
            tables.append(Table(caption, ("", "Vorig", "Dit"), tuple(rows)))
    return tables


def _said(value):
    return words.decimal(value) if isinstance(value, float) else words.count(value)
