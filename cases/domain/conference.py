"""A conference: around the table about a youth, with consent, and with agreements that become steps."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import consent as consents
from cases.domain import step as steps
from cases.domain import youth as youths
from cases.models import Conference, ConferenceSeat, Consent, Step
from mentoraat import audit, notify
from mentoraat.periods import local_date, may_undo, now, today
from mentoraat.states import Refused, RefusedLines


@transaction.atomic
def record(
    case,
    *,
    at,
    place="",
    online=False,
    users=(),
    contact_persons=(),
    youth_there=False,
    youth_absent_why="",
    youth_agreed=False,
    discussed="",
    agreed=(),
    by,
):
    """Keep who met about the youth of this case, and what was agreed (R13).

    Every partner at the table is covered by a running consent, or the youth sat there and agreed; else refused.
    `agreed`: (line, facts of a step) for each agreement; faults in them come back with their lines.
    """
    why, youth_agreed = "" if youth_there else youth_absent_why.strip(), youth_there and youth_agreed
    _check(case, at, place, online, youth_there, why, [*users, *contact_persons])
    covers = coverage(case.youth, contact_persons, on=local_date(at))
    _check_covered(case.youth, covers, youth_agreed)
    row = Conference.objects.create(
        organisation_id=case.organisation_id,
        case=case,
        at=at,
        place=place,
        online=online,
        youth_there=youth_there,
        youth_absent_why=why,
        youth_agreed=youth_agreed,
        discussed=discussed,
        recorded_by=by,
    )
    _seat(row, users, covers)
    audit.record("conference.recorded", row, youth=case.youth, by=by)
    _agree(row, agreed, by)
    return row


@transaction.atomic
def take_back(conference, *, by):
    """It was a slip: within 24 hours the conference goes, with its steps that nobody did yet."""
    if conference.recorded_by_id != by.pk or not may_undo(conference.created):
        raise Refused(_("Terugnemen kan 24 uur lang, door wie het opschreef."))
    if conference.steps.filter(done_at__isnull=False).exists():
        raise Refused(_("Een van de stappen is al gedaan."))
    youth = conference.case.youth
    audit.record("conference.taken_back", conference, youth=youth, by=by)
    conference.steps.all().delete()
    conference.delete()
    return youth


@transaction.atomic
def read(conference, *, by):
    """The conference with its table and its steps; opening it is written down as reading the youth."""
    youths.read(conference.case.youth, by=by)
    seats = conference.seats.select_related("user", "contact_person__partner", "consent").order_by("pk")
    made = conference.steps.select_related("owner", "partner", "contact_person", "youth").order_by("due_on", "pk")
    return {
        "seats": [(seat, consents.labels(seat.consent.items) if seat.consent else []) for seat in seats],
        "steps": list(made),
        "today": today(),
        "may_undo": conference.recorded_by_id == by.pk and may_undo(conference.created),
    }


def coverage(youth, contact_persons, *, on=None):
    """(person, consent that covers their partner on the day or None) for each."""
    running = Consent.objects.running(on or today()).filter(youth=youth).order_by("given_on", "pk")
    by_partner = {row.partner_id: row for row in running}  # the newest of each
    return [(person, by_partner.get(person.partner_id)) for person in contact_persons]


def _seat(row, users, covers):
    common = {"organisation_id": row.organisation_id, "conference": row}
    people = [{"user": user} for user in users]
    people += [{"contact_person": person, "consent": given} for person, given in covers]
    ConferenceSeat.objects.bulk_create(ConferenceSeat(**common, **person) for person in people)


def _check(case, at, place, online, youth_there, why, table):
    if case.is_closed:
        raise Refused(_("Dit traject is afgerond."))
    if at > now():
        raise Refused(_("Kies een moment dat al geweest is."), field="on")
    if not place and not online:
        raise Refused(_("Vul in waar het was, of kies online."), field="place")
    if not youth_there and not why:
        raise Refused(_("Schrijf waarom de jongere er niet bij was."), field="youth_absent_why")
    if not table:
        raise Refused(_("Kies wie erbij waren."), field="users")


def _check_covered(youth, covers, agreed):
    missing = sorted({person.partner.name for person, given in covers if given is None})
    if missing and not agreed:
        words = _("Geen akkoord om te delen met %(partners)s. Vraag dat eerst, of kies dat %(youth)s erbij was.")
        named = {"partners": _(" en ").join(missing), "youth": youth.call_name}
        raise Refused(words % named, field="contact_persons")


def _agree(row, agreed, by):
    """Each agreement becomes a step; the colleagues among its owners hear of it."""
    lines, owners = {}, set()
    for line, facts in agreed:
        try:
            made = steps.add(row.case.youth, **facts, by=by)
        except Refused as refusal:
            lines[f"{refusal.field}_{line}"] = refusal.message
        else:
            Step.objects.filter(pk=made.pk).update(conference=row)
            owners |= {made.owner} - {by, None}
    if lines:
        raise RefusedLines(lines)
    words = _("Uit het overleg over %(youth)s kreeg je een stap.") % {"youth": row.case.youth.call_name}
    for person in owners:
        notify.tell(person, words, url=row.get_absolute_url(), organisation=row.organisation)
