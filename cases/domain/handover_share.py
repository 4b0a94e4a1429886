"""What a partner gets to read: the words for each item, and a question that names nobody."""

import re

from django.utils.translation import gettext as _

from cases.domain import strength
from cases.models import Consent
from mentoraat import names
from mentoraat.periods import today
from mentoraat.states import Refused

Item = Consent.Item


def texts(handover, items):
    """Item → what the partner reads about it, as it is known now. What is not known says so."""
    youth = handover.case.youth
    unknown = _("niet bekend")
    return {item: _WORDS[Item(item)](youth, handover) or unknown for item in Item.values if item in items}


def rows(handover):
    """(label, text) of what is shared, in the order in which a partner reads it."""
    known = [(str(Item(item).label), handover.shared[item]) for item in Item.values if item in handover.shared]
    return known + [(key, text) for key, text in handover.shared.items() if key not in Item.values]


def clean_question(question, youth):
    """The question as it stands on the page that opens without a code. Refused when it names the youth."""
    words = set(names.key(question).split())
    called = [youth.first_name, youth.surname, *youth.aliases.values_list("name", flat=True)]
    for name in called:
        parts = set(names.surname_key(name).split()) if name else set()
        if parts and parts <= words:
            raise Refused(_("Haal de naam uit de vraag. De partner ziet de vraag ook zonder code."), field="question")
    if re.search(r"(\d[\s-]?){9,}", question):
        raise Refused(_("Haal het nummer uit de vraag. De partner ziet de vraag ook zonder code."), field="question")
    return question.strip()


def _first_name(youth, handover):
    """The first name, else what they are called on the street; never the surname, which is another item."""
    return youth.first_name or youth.aliases.filter(shown=True).values_list("name", flat=True).first() or ""


def _age(youth, handover):
    age = youth.age_on(today())
    return _("%(age)s jaar") % {"age": age} if age is not None else ""


def _surname(youth, handover):
    return names.full("", youth.infix, youth.surname) if youth.surname else ""


def _school(youth, handover):
    parts = [youth.get_school_type_display(), youth.get_diploma_display()]
    return ", ".join(str(part) for part in parts if part)


_WORDS = {
    Item.FIRST_NAME: _first_name,
    Item.SURNAME: _surname,
    Item.AGE: _age,
    Item.PHONE: lambda youth, handover: youth.phone.as_national if youth.phone else "",
    Item.AREA: lambda youth, handover: youth.area.name if youth.area else "",
    Item.LANGUAGES: lambda youth, handover: youth.languages,
    Item.SCHOOL: _school,
    Item.HOUSING: lambda youth, handover: str(youth.get_housing_display()),
    Item.STRENGTHS: lambda youth, handover: strength.words(youth),
    Item.QUESTION: lambda youth, handover: "\n\n".join(filter(None, [handover.question, handover.message])),
    **{item: (lambda youth, handover, item=item: handover.parts.get(item, "")) for item in Consent.WRITTEN},
}
