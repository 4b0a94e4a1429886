"""A handover on paper for a municipality's secure channel: PDF/UA and PDF/A with the same as data inside.

It says what the partner's page says after the code, for whom it is, and what is asked of them; nothing beside it.
"""

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from cases.domain import handover_document, handover_share
from mentoraat import pdf
from mentoraat.periods import at
from mentoraat.templatetags.mentoraat import date_long

ATTACHED = "overdracht.json"


def paper(handover):
    """The PDF's bytes; the same data give the same bytes. Refused for a draft."""
    data = handover_document.text(handover)
    attached = pdf.Attached(ATTACHED, data, _("De overdracht als gegevens"), "Source")
    html = render_to_string("cases/handover/paper.html", context(handover))
    return pdf.render(html, attachments=(attached,), created=at(handover.sent_on))


def context(handover):
    """What stands on the paper, part by part."""
    phone = handover.owner.phone
    return {
        "item": handover,
        "phone": phone.as_national if phone else "",
        "asked": asked(handover),
        "rows": handover_share.rows(handover),
        "consent": agreed(handover),
    }


def asked(handover):
    """What we ask of who reads this, in the order in which it comes."""
    words = {"owner": handover.owner.name, "organisation": handover.organisation.name}
    days = handover.answer_due_on and date_long(handover.answer_due_on)
    first = _("Laat ons uiterlijk %(day)s weten of u de vraag oppakt.") % {"day": days} if days else ""
    return [
        first or _("Laat ons weten of u de vraag oppakt."),
        _("Kunt u niet helpen? Zeg het dan meteen, dan zoeken wij verder."),
        _("Maak samen met de jongere en %(owner)s kennis.") % words,
        _("Bevestig aan ons wanneer de jongere bij u is aangekomen. Tot dan blijven wij verantwoordelijk."),
        _("Laat na twee weken weten hoe het gaat."),
    ]


def agreed(handover):
    """How and when the youth agreed and until when it counts; not who else was there."""
    given = handover.consent
    if given is None:
        return ""
    words = {"how": given.get_how_display(), "day": date_long(given.given_on)}
    if given.until is None:
        return _("Gegeven %(how)s op %(day)s.") % words
    words["until"] = date_long(given.until)
    return _("Gegeven %(how)s op %(day)s. Het geldt tot en met %(until)s.") % words
