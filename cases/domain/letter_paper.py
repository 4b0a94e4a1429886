"""A letter on one page for the youth: what is this, what must I do, before when, who helps me."""

from dataclasses import dataclass
from math import ceil

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from mentoraat import pdf
from mentoraat.periods import now, today
from mentoraat.templatetags.mentoraat import DAYS, date_long

ACROSS = 68  # narrow letters on one line in the largest type
SIZES = ((10, "huge"), (17, "large"), (23, "middle"), (999, "small"))
WEEKDAYS = dict(zip(DAYS, "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(), strict=True))


@dataclass(frozen=True)
class Block:
    """A question of the youth and its answer, line by line."""

    title: str
    lines: tuple
    strong: bool = False


def blocks(letter):
    """The four questions, in the order in which somebody asks them; the same on screen and on paper."""
    return (
        Block(_("Wat is dit?"), _lines(letter.what)),
        Block(_("Wat moet ik doen?"), _lines(letter.to_do)),
        Block(_("Vóór wanneer?"), (_before(letter.deadline),), strong=letter.deadline is not None),
        Block(_("Wie helpt mij?"), _lines(letter.who_helps)),
    )


def render(letter):
    """The page as a PDF. Texts that fit their fields always fit one page."""
    moment = now()
    context = {"letter": letter, "blocks": blocks(letter), "moment": moment, "size": _size(letter)}
    return pdf.render(render_to_string("cases/letter/paper.html", context), created=moment)


def _size(letter):
    """How large the type can be so that everything stays on one page; only texts of capitals need the smallest."""
    texts = (letter.from_whom, letter.subject, letter.what, letter.to_do, letter.who_helps)
    lines = sum(lines_of(line, ACROSS) for text in texts for line in text.splitlines())
    return next(name for most, name in SIZES if lines <= most)


def lines_of(text, across):
    """About how many lines a text takes where `across` narrow letters fit on one."""
    return ceil(sum(map(_width, text)) / across)


def _width(char):
    """About how wide a letter is, where most are one."""
    return 1 if char.islower() and char not in "mw" or char in " .,:;'!-()1" else 2


def _lines(text):
    return tuple(line for line in text.splitlines() if line)


def _before(day):
    if day is None:
        return _("Er staat geen uiterste dag in de brief.")
    words = _("Uiterlijk %(weekday)s %(day)s.")
    if day < today():
        words = _("De uiterste dag was %(weekday)s %(day)s. Doe het zo snel je kunt.")
    return words % {"weekday": WEEKDAYS[DAYS[day.weekday()]], "day": date_long(day)}
