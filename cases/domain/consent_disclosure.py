"""Everything that was ever given about a youth: what, to whom, when, for what, with which agreement (R25)."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import referral_news, stand_in
from cases.domain.consent import labels
from cases.models import Consent, Handover
from mentoraat import audit
from mentoraat.models import AuditEvent
from mentoraat.periods import local_date, today
from mentoraat.templatetags.mentoraat import date_list


@dataclass(frozen=True)
class Disclosure:
    """One giving. `person` got it, `how` says along which way; `withdrawn` is the day on which that ended."""

    on: date
    partner: str
    person: str
    items: tuple
    purpose: str
    how: str
    opened: date | None
    until: date | None
    withdrawn: date | None
    consent_ref: str
    url: str
    papers: tuple = ()  # what left beside the link, with its day

    @property
    def runs(self):
        """Whether the agreement behind it still counts."""
        return not self.withdrawn and (self.until is None or self.until >= today())


@transaction.atomic(savepoint=False)
def read(youth, *, by):
    """The list, the newest first; written down as read."""
    audit.record("youth.disclosures_read", youth, youth=youth, reason=stand_in.words(youth, by=by), by=by)
    return of(youth)


def of(youth):
    """What left about this youth, the newest first. A handover that was taken back in time gave nothing.

    What was told to who referred them belongs to it (R26), and what left on paper or as data. Three queries.
    """
    rows = Handover.objects.filter(case__youth=youth, sent_on__isnull=False, consent__isnull=False)
    rows = rows.select_related("partner", "contact_person", "consent").order_by("-sent_on", "-pk")
    papers = _papers(youth)
    given = [*(_disclosure(row, papers.get(row.pk, ())) for row in rows), *map(_told, referral_news.told_about(youth))]
    return sorted(given, key=lambda row: row.on, reverse=True)


def _told(row):
    """News for who referred the youth, given with the agreement of that day."""
    return Disclosure(
        on=row.given_on,
        partner=row.referral.by_organisation or row.referral.by_name,
        person=row.referral.by_name if row.referral.by_organisation else "",
        items=(_("hoe het gaat"),),
        purpose=row.text,
        how=_("in gesprek"),
        opened=None,
        until=None,
        withdrawn=None,
        consent_ref="",
        url=row.referral.get_absolute_url(),
    )


def _papers(youth):
    """handover → what left of it on paper or as data, in words with the day; the trail keeps it."""
    rows = AuditEvent.objects.filter(verb="handover.exported", youth_id=youth.pk, thing="handover").order_by("pk")
    found = {}
    for thing_id, at, reason in rows.values_list("thing_id", "at", "reason"):
        found.setdefault(thing_id, []).append(f"{reason}, {date_list(at)}")
    return found


def _disclosure(row, papers):
    given = row.consent
    return Disclosure(
        on=row.sent_on,
        partner=row.partner.name,
        person=row.contact_person.name if row.contact_person else "",
        items=tuple(labels([item for item in row.shared if item in Consent.Item.values])),
        purpose=given.purpose or row.question,
        how=given.get_how_display(),
        opened=local_date(row.opened_at) if row.opened_at else None,
        until=given.until,
        withdrawn=local_date(given.withdrawn_at) if given.withdrawn_at else None,
        consent_ref=given.ref,
        url=row.get_absolute_url(),
        papers=tuple(papers),
    )
