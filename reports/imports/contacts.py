"""Sheet contacten: when, where and how somebody was met."""

from django.utils import timezone

from cases.domain import first_reached
from cases.models import Acquaintance, Youth
from mentoraat.periods import local_date
from outreach.models import Contact
from reports.domain import register_codes as codes
from reports.imports.columns import LONGEST_NOTE, Code, Moment, Number, Reference, Text, Whole
from reports.imports.sheet import Sheet

SHEET = Sheet(
    "contacten",
    (
        Number(),
        Reference("jongere", sheet="jongeren"),
        Moment("tijdstip", required=True),
        Reference("medewerker", required=True, sheet="medewerkers"),
        Text("vindplaats", longest=80),
        Text("gebied", longest=80),
        Code("kanaal", required=True, table=codes.CHANNEL),
        Code("resultaat", required=True, table=codes.CONTACT_OUTCOME),
        Whole("aantal", least=1),
        Text("notitie", longest=LONGEST_NOTE, lines=True),
    ),
)


def write(rows, register):
    """Contacts with their youths, who now know each other, and when each was first reached and last seen."""
    now = timezone.now()
    contacts = Contact.objects.bulk_create(_contact(row, register, now) for row in rows)
    met = [
        (contact, register.row_id("jongeren", row["jongere"]))
        for contact, row in zip(contacts, rows, strict=True)
        if row["jongere"]
    ]
    between = Contact.youths.through
    between.objects.bulk_create(between(contact_id=contact.pk, youth_id=youth_id) for contact, youth_id in met)
    register.acquaint(Acquaintance.How.CONTACT, {(youth_id, contact.mentor_id) for contact, youth_id in met})
    _remember_last_seen(met)
    first_reached.settle(Youth.objects.filter(organisation=register.organisation), by=None)
    return contacts


def _contact(row, register, now):
    nameless = not row["jongere"] and row["resultaat"] in Contact.SEEN
    return Contact(
        organisation=register.organisation,
        mentor_id=register.row_id("medewerkers", row["medewerker"]),
        at=row["tijdstip"],
        on=local_date(row["tijdstip"]),
        people=row["aantal"],
        named=bool(row["jongere"]),
        place_id=register.place(row["vindplaats"], row["gebied"]),
        area_id=register.area(row["gebied"]),
        channel=row["kanaal"],
        outcome=row["resultaat"],
        note=row["notitie"] or "",
        finished_at=now if nameless else None,  # long ago: nobody will find out who that was
    )


def _remember_last_seen(met):
    seen = {}
    for contact, youth_id in met:
        if contact.outcome in Contact.SEEN:
            seen[youth_id] = max(contact.at, seen.get(youth_id, contact.at))
    youths = Youth.objects.filter(pk__in=seen).only("pk", "last_seen_at")
    later = [youth for youth in youths if youth.last_seen_at is None or youth.last_seen_at < seen[youth.pk]]
    for youth in later:
        youth.last_seen_at = seen[youth.pk]
    Youth.objects.bulk_update(later, ["last_seen_at"], batch_size=300)
