"""What a partner gets to read: the words for each item, and a question that names nobody."""

import re
from datetime import date

from django.utils.translation import gettext as _

from cases.domain import consent_terms, strength
from cases.models import Consent
from mentoraat import names
from mentoraat.periods import local_date, today
from mentoraat.states import Refused
from mentoraat.templatetags.mentoraat import date_long, time

Item = Consent.Item


def texts(handover, items):
    """Item → what the partner reads about it, as it is known now. What is not known says so."""
    youth = handover.case.youth
    unknown = _("niet bekend")
    return {item: _WORDS[Item(item)](youth, handover) or unknown for item in Item.values if item in items}


def agreed(handover):
    """Whether the youth agrees today to tell this partner something at all."""
    given = handover.consent
    if given is None or given.withdrawn_at or given.partner_id != handover.partner_id:
        return False
    return given.given_on <= today() <= (given.until or date.max)


def obstacle(handover):
    """Why nothing of this handover may be given today, as a code; "" when all of it may.

    The agreement of the youth has to run, to be with this partner and to hold every item; and sensitive items travel
    only while organisation and agreement let them. Asked anew at every preview, at sending and at every reading.
    """
    if not _covered(handover):
        return "consent"
    return "sensitive" if _held_back(handover) else ""


def readable(handover):
    """Item → text that the partner may read today: nothing without the youth's agreement, and nothing held back."""
    held = _held_back(handover)
    return {item: text for item, text in handover.shared.items() if item not in held} if _covered(handover) else {}


def _covered(handover):
    return agreed(handover) and set(handover.shared) <= set(handover.consent.items)


def _held_back(handover):
    """The sensitive items that organisation or agreement do not let travel now. No query for who shares none."""
    asked = [item for item in Consent.SENSITIVE if item in handover.shared]
    allowed = consent_terms.may_travel(handover.organisation, handover.partner) if asked else ()
    return [item for item in asked if item not in allowed]


def rows(handover):
    """(label, text) of what the partner may read today, with what they should know about it; empty when nothing."""
    open_to_them = readable(handover)
    return _lines(open_to_them) + _around(handover, open_to_them) if open_to_them else []


def portal(handover):
    """The same with how and until when the youth agreed, for the partner's page; who else was there stays here."""
    lines = rows(handover)
    return [*lines, (_("akkoord"), _agreement(handover.consent))] if lines else []


def _agreement(consent):
    parts = [f"{consent.get_how_display()}, {date_long(consent.given_on)}"]
    if consent.given_by == Consent.GivenBy.REPRESENTATIVE:
        parts.append(_("ook door ouder of voogd"))
    if consent.until:
        parts.append(_("het loopt tot en met %(day)s") % {"day": date_long(consent.until)})
    return "; ".join(parts)


def given(handover):
    """(label, text) of what stands in the handover, for our own page: also when nobody may read it any more."""
    return _lines(handover.shared) + _around(handover, handover.shared)


def not_shared(items):
    """The items that stay with us, in words; always the same list, so that it tells nothing about anybody.

    Not the question: that is asked of the partner in any case.
    """
    return ", ".join(str(item.label) for item in Item if item not in items and item != Item.QUESTION)


def _lines(shared):
    known = [(str(Item(item).label), shared[item]) for item in Item.values if item in shared]
    return known + [(key, text) for key, text in shared.items() if key not in Item.values]


def _around(handover, shared):
    meeting = ""
    if handover.meeting_at:
        moment = f"{date_long(local_date(handover.meeting_at))}, {time(handover.meeting_at)}"
        meeting = ", ".join(filter(None, [moment, handover.meeting_place]))
    until = ""
    if handover.responsible_until:
        words = {"owner": handover.owner.name, "day": date_long(handover.responsible_until)}
        until = _("%(owner)s, zeker tot en met %(day)s") % words
    lines = [(_("samen kennismaken"), meeting), (_("wie blijft verantwoordelijk"), until)]
    return [(label, text) for label, text in lines if text] + [(_("delen we niet"), not_shared(shared))]


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
