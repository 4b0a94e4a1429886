"""The talk with who referred a youth; a complaint of the youth goes its own way and is not kept here (R40)."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import complaint
from cases.domain import referral_across as across
from cases.domain import referral_mail as mails
from cases.domain.referral import ANSWER_DAYS, tell_coordinators
from cases.models import Complaint, Referral, ReferralMessage
from mentoraat import audit, notify, states
from mentoraat.periods import add_working_days, today
from mentoraat.states import Refused

State = Referral.State


@transaction.atomic
def ask(referral, *, text, by):
    """We want to know something first: the referrer has the ball, and hears by mail that there is something."""
    if referral.state == State.NEW:
        states.move(referral, to=State.ASKED, handled_by=by, first_answer_on=referral.first_answer_on or today())
    elif referral.state == State.WITHDRAWN:
        raise Refused(_("Deze aanmelding is ingetrokken."))
    if referral.handover_id:
        across.ask(referral, text=text, by=by)
    else:
        _say(referral, text, by.name, by)
        mails.later(referral, by=by)
    audit.record("referral.asked", referral, youth=referral.youth, by=by)
    return referral


@transaction.atomic
def say(referral, *, text, complains=False, by):
    """The referrer says something, by the link; or passes on that the youth complains."""
    who = referral.by_name or _("Wie aanmeldde")
    if complains:
        return _complain(referral, text, who, by)
    if referral.state == State.ASKED:
        states.move(referral, to=State.NEW, due_on=add_working_days(today(), ANSWER_DAYS), overdue_told_at=None)
    row = _say(referral, text, who, by)
    audit.record("referral.told", referral, youth=referral.youth, by=by)
    words = _("Er is een bericht van wie aanmeldde.")
    if referral.case and not referral.case.is_closed:
        url, organisation = referral.get_absolute_url(), referral.organisation
        notify.tell(referral.case.casemanager, words, url=url, organisation=organisation)
    else:
        tell_coordinators(referral, words)
    return row


def messages(referral):
    """The lines as a page draws them, oldest first."""
    if referral.handover_id:
        lines = across.messages(referral)
        return [{"who": line.who, "at": line.at, "text": line.text, "ours": not line.ours} for line in lines]
    rows = referral.messages.all()
    return [
        {
            "who": row.by_name,
            "at": row.created,
            "text": _("Gaf een klacht van de jongere door.") if row.complaint else row.text,
            "ours": row.user_id is not None,
        }
        for row in rows
    ]


def _complain(referral, text, who, by):
    through = ", ".join(part for part in (who, referral.by_organisation) if part)[:120]
    kind = Complaint.By.YOUTH
    complaint.receive(
        by_kind=kind, text=text, through=through, reach=str(referral.by_phone or referral.by_email), by=by
    )
    row = ReferralMessage.objects.create(
        organisation_id=referral.organisation_id, referral=referral, by_name=who, complaint=True
    )
    audit.record("referral.complained", referral, by=by)
    return row


def _say(referral, text, name, by):
    user = by if hasattr(by, "access") else None
    return ReferralMessage.objects.create(
        organisation_id=referral.organisation_id, referral=referral, user=user, by_name=name, text=text.strip()
    )
