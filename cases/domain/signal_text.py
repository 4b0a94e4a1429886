"""What may not stand in the words of a signal: a name that the writer knows, or a number that leads to somebody."""

import re

from django.utils.translation import gettext as _

from cases.models import Youth, YouthAlias
from mentoraat import names
from mentoraat.states import Refused

_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w+")
# A telephone number, and every other number of nine digits or more that is somebody's.
_PHONE = re.compile(r"(?<!\d)(?:\+|00)?\d(?:[ .()-]{0,2}\d){8,12}(?!\d)")
LONGEST = 5  # words of a name key


def without_people(text, *, field, by):
    """The text with its blanks in order. Refused at `field` when it points to somebody.

    Names are those of youths whom the writer may see, with first name and surname, or a street name of two words: one
    word alone is too often an ordinary word. One query per table, by the index on names.
    """
    text = text.strip()
    if _MAIL.search(text):
        raise Refused(_("Hier staat een e-mailadres. Haal het weg."), field=field)
    if _PHONE.search(text):
        raise Refused(_("Hier staat een nummer van iemand. Haal het weg."), field=field)
    if _names_somebody(text, by):
        raise Refused(_("Hier staat de naam van een jongere. Schrijf het zonder naam."), field=field)
    return text


def _names_somebody(text, by):
    phrases = _phrases(text)
    if not phrases:
        return False
    known = Youth.objects.visible_to(by)
    if known.filter(name_key__in=phrases).exists():
        return True
    return YouthAlias.objects.filter(name_key__in=phrases, youth__in=known.values("pk")).exists()


def _phrases(text):
    """Every row of two to five words of the text as a name is filed: infixes left out."""
    words = [word for word in names.key(text).split() if word not in names.INFIXES]
    return {
        " ".join(words[start : start + length])
        for length in range(2, LONGEST + 1)
        for start in range(len(words) - length + 1)
    }
