"""The page for the youth on at most two sheets of A4."""

from django.template.loader import render_to_string

from cases.domain.letter_paper import lines_of
from mentoraat import pdf
from mentoraat.periods import now

ACROSS = 88  # narrow letters on one line in the largest type
SIZES = ((82, "large"), (100, "middle"), (143, "small"), (999, "tiny"))


def render(page):
    """The PDF's bytes. What the page holds is cut to fit already; the type follows from how much it is."""
    html = render_to_string("reports/own_page/paper.html", {"page": page, "size": size(page)})
    return pdf.render(html, created=now())


def size(page):
    """How large the type can be; the smallest is only for who writes everything in capitals."""
    lines = 0
    for section in page.sections:
        texts = [f"{item.text}   {item.note}" for item in section.items] or [section.empty]
        lines += 2 + sum(lines_of(text, ACROSS) for text in texts) + bool(section.more)
    return next(name for most, name in SIZES if lines <= most)
