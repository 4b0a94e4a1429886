"""A report drawn from its frozen facts: the chapters, where the version stands, the files."""

from mentoraat import files
from reports.domain import effect_mapping
from reports.quarter import exports, pages, paper, words
from reports.quarter import facts as quarter_facts


def document(report, facts):
    """The report as chapters, from these facts alone."""
    return pages.build(
        facts, organisation=report.organisation.name, reader=report.reader, explanation=report.explanation
    )


def stamp(report, facts, *, established=None, established_by=""):
    """Where this version of the report stands. A code that was printed stays; else it is that of the attached file."""
    return paper.Stamp(
        as_of=words.day(facts["as_of"]),
        checksum=report.checksum or exports.checksum(quarter_facts.upgraded(facts)),
        revision=report.revision,
        established=established,
        established_by=established_by,
        correction=report.correction_reason,
    )


def pdf(told, drawn):
    """The bytes of the PDF of a document."""
    return paper.render(told, drawn)


def downloads(report, told, drawn):
    """Store the files beside the PDF of a document; kind → name in the store."""
    made = exports.all_of(told, drawn)
    names = {kind: files.store(data, f".{kind}") for kind, data in made.items()}
    return names | effect_mapping.made(report, told.facts)
