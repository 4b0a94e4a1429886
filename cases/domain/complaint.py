"""Complaints: passed on by anybody who works here, read and handled only by who has that right (R40)."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Complaint, ComplaintMessage, ComplaintShare
from mentoraat import audit, notify, states
from mentoraat.access import Role
from mentoraat.models import Organisation, User
from mentoraat.periods import now, today
from mentoraat.states import Refused
from mentoraat.templatetags.mentoraat import date_list

State = Complaint.State
STAFF = tuple(role for role in Role if role != Role.OFFICIAL)


@transaction.atomic
def receive(*, by_kind, text, received_on=None, by_name="", reach="", through="", about_user=None, by):
    """Write a complaint down. The days by which it is acknowledged and answered are set now (from `received_on`).

    Whoever wrote it down sees from now on only that it was received. Handlers are told, without a word of it; when
    nobody may read it, the administrators are asked to appoint somebody.
    """
    received_on = received_on or today()
    if received_on > today():
        raise Refused(_("Kies vandaag of een dag die al geweest is."), field="received_on")
    # One at a time per organisation, so that no two get one number.
    organisation = Organisation.objects.select_for_update(no_key=True).get(pk=_organisation_of(by))
    row = Complaint.objects.create(
        organisation=organisation,
        number=_next_number(organisation, received_on.year),
        by_kind=by_kind,
        by_name=by_name,
        reach=reach,
        through=through,
        about_user=about_user,
        text=text,
        received_on=received_on,
        confirm_by=received_on + timedelta(days=organisation.complaint_confirm_days),
        answer_by=received_on + timedelta(days=organisation.complaint_answer_days),
        entered_by=by if isinstance(by, User) else None,
    )
    audit.record("complaint.received", row, by=by)
    _tell_handlers(row, by)
    return row


@transaction.atomic
def confirm(complaint, *, by):
    """We told them that we have it and who handles it: `by` is the handler from now on."""
    states.move(complaint, to=State.CONFIRMED, confirmed_on=today(), handler=by)
    audit.record("complaint.confirmed", complaint, fields=["state", "handler"], by=by)
    return complaint


@transaction.atomic
def add(complaint, *, kind, text, by):
    """A line in the thread."""
    row = ComplaintMessage.objects.create(
        organisation_id=complaint.organisation_id, complaint=complaint, kind=kind, text=text, written_by=by
    )
    audit.record("complaint.noted", complaint, by=by)
    return row


@transaction.atomic
def answer(complaint, *, outcome, answer, by):
    """What came of it, and what we told them."""
    states.move(complaint, to=State.ANSWERED, outcome=outcome, answer=answer, ended_on=today())
    audit.record("complaint.answered", complaint, fields=["state", "outcome", "answer"], by=by)
    return complaint


@transaction.atomic
def withdraw(complaint, *, by):
    """They do not want to go on with it."""
    states.move(complaint, to=State.WITHDRAWN, ended_on=today())
    audit.record("complaint.withdrawn", complaint, fields=["state"], by=by)
    return complaint


@transaction.atomic
def reopen(complaint, *, by):
    """It was not over: go on, with the answer of before kept."""
    if complaint.state not in (State.ANSWERED, State.WITHDRAWN):
        raise Refused(_("Deze klacht loopt al."))
    states.move(complaint, to=State.CONFIRMED, outcome="", ended_on=None, handler=complaint.handler or by)
    audit.record("complaint.reopened", complaint, fields=["state"], by=by)
    return complaint


@transaction.atomic
def share(complaint, *, user, by):
    """Let somebody read what it is about and the answer, also the person it is about; twice is once."""
    _row, new = ComplaintShare.objects.get_or_create(
        complaint=complaint, user=user, ended_at=None, defaults={"organisation_id": complaint.organisation_id}
    )
    if new:
        audit.record("complaint.shared", complaint, reason=user.name, by=by)
        words = _("Je mag klacht %(number)s lezen.") % {"number": complaint.number}
        notify.tell(user, words, url=shared_address(complaint), organisation=complaint.organisation)
    return complaint


@transaction.atomic
def unshare(complaint, *, user, by):
    """They may read it no more."""
    if complaint.shares.filter(user=user, ended_at__isnull=True).update(ended_at=now()):
        audit.record("complaint.unshared", complaint, reason=user.name, by=by)
    return complaint


@transaction.atomic(savepoint=False)
def read(complaint, *, by):
    """Somebody opens a complaint: that is written down, every time."""
    audit.record("complaint.read", complaint, by=by)
    return complaint


def shared_address(complaint):
    """Where somebody reads a complaint that was shared with them."""
    return f"{complaint.get_absolute_url()}inzien/"


def listing(user):
    """The complaints that the person may read: what runs first, by the day of what comes next."""
    rows = list(Complaint.objects.visible_to(user).order_by("-received_on", "-pk")[:200])
    return sorted(rows, key=lambda row: (row.due is None, row.due or today()))


def thread(complaint):
    """The lines, oldest first, as a page draws them."""
    told = ComplaintMessage.Kind.TOLD
    rows = complaint.messages.select_related("written_by")
    return [
        {
            "who": f"{row.written_by.name}, {row.get_kind_display()}",
            "when": date_list(row.created),
            "text": row.text,
            "ours": row.kind == told,
        }
        for row in rows
    ]


def receipts(user):
    """What somebody passed on: number and day, nothing else."""
    return list(
        Complaint.objects.filter(entered_by=user, organisation_id=user.access.organisation_id)
        .order_by("-received_on", "-pk")
        .values_list("number", "received_on")[:50]
    )


def shared(user, ref=None):
    """The complaints that somebody was allowed to read; with `ref` that one, or None."""
    rows = Complaint.objects.shared_with(user).order_by("-received_on", "-pk")
    return rows.filter(ref=ref).first() if ref else list(rows)


def readers(complaint):
    """Who may read it now, by name."""
    return User.objects.filter(pk__in=complaint.shares.filter(ended_at__isnull=True).values("user")).order_by("name")


def colleagues(user):
    """Everybody who works in the organisation: whom a complaint can be about or be shared with."""
    return User.objects.working_in(user.access.organisation_id, roles=STAFF)


def due_for(user):
    """The complaints whose next day has come or passed, for who handles them; empty for others."""
    return [row for row in listing(user) if row.due and row.due <= today()]


def _tell_handlers(row, by):
    organisation = row.organisation
    officers = User.objects.working_in(organisation, roles=(Role.COMPLAINTS_OFFICER,))
    handlers = [person for person in officers if person.pk != row.about_user_id]
    words = _("Er is een klacht ontvangen: %(number)s.") % {"number": row.number}
    for person in handlers:
        if person != by:
            notify.tell(person, words, url=row.get_absolute_url(), organisation=organisation)
    if not handlers:
        words = _("Er wacht een klacht die niemand mag lezen. Geef iemand de rol klachtenfunctionaris.")
        for person in User.objects.working_in(organisation, roles=(Role.ADMINISTRATOR,)):
            notify.tell(person, words, organisation=organisation)


def _organisation_of(by):
    """Of who passes it on: the one they work for now, or the one whose link they hold."""
    return by.access.organisation_id if isinstance(by, User) else by.organisation_id


def _next_number(organisation, year):
    start = f"K{year}-"
    taken = Complaint.objects.filter(organisation=organisation, number__startswith=start)
    return f"{start}{taken.count() + 1:03}"
