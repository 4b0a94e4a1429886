"""Being away: from when until when, and who stands in. It ends by itself after its last day."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from mentoraat import audit, notify
from mentoraat.access import Permission, can
from mentoraat.models import Absence, User
from mentoraat.periods import today
from mentoraat.states import Refused
from mentoraat.templatetags.mentoraat import date_list


@dataclass(frozen=True)
class Away:
    """Until when somebody is away, and who stands in."""

    name: str
    until: date
    stand_in: str

    def __str__(self):
        words = _("afwezig tot en met %(day)s, vervanger %(name)s")
        return words % {"day": date_list(self.until), "name": self.stand_in}


@transaction.atomic
def report(*, person=None, stand_in, starts_on, ends_on, by):
    """Write down that somebody (`by` themselves when not said) is away, first and last day included.

    Refused for two absences of one person at once, and where somebody would stand in who is away then.
    """
    person = person or by
    people = sorted({person.pk, stand_in.pk})
    list(User.objects.select_for_update().filter(pk__in=people).order_by("pk"))  # two at once: the second one waits
    _check_people(person, stand_in, by)
    _check_days(person, stand_in, starts_on, ends_on)
    row = Absence.objects.create(
        organisation_id=by.access.organisation_id,
        user=person,
        stand_in=stand_in,
        starts_on=starts_on,
        ends_on=ends_on,
        made_by=by,
    )
    audit.record("absence.reported", row, by=by)
    days = {"name": person.name, "first": date_list(starts_on), "last": date_list(ends_on)}
    for who, words in (
        (stand_in, _("Je vervangt %(name)s van %(first)s tot en met %(last)s.")),
        (person, _("Je staat op afwezig van %(first)s tot en met %(last)s.")),
    ):
        if who != by:
            notify.tell(who, words % days, url=row.get_absolute_url(), organisation=row.organisation)
    return row


@transaction.atomic
def end(absence, *, by):
    """Back early, or not away after all: from today nobody stands in any more."""
    _check_may(absence.user, by)
    if absence.ends_on < today():
        raise Refused(_("Deze afwezigheid is al voorbij."))
    audit.record("absence.ended", absence, fields=["ends_on"], by=by)
    if absence.stand_in != by:
        words = _("Je hoeft %(name)s niet meer te vervangen.") % {"name": absence.user.name}
        notify.tell(absence.stand_in, words, url=absence.get_absolute_url(), organisation=absence.organisation)
    if absence.starts_on >= today():
        absence.delete()
    else:
        absence.ends_on = today() - timedelta(days=1)
        absence.save(update_fields=["ends_on", "updated"])
    return absence


def stands_in_for(user):
    """The ids of the colleagues for whom the person stands in today."""
    return user.access.stands_in_for


def lent_to(user):
    """For whom the person stands in today, and until when: what their first page says. No query when for nobody."""
    if not stands_in_for(user):
        return ()
    rows = user.stand_ins.running().select_related("user")
    return tuple(Away(row.user.name, row.ends_on, user.name) for row in rows)


def away(organisation):
    """Who of the organisation is away today: {id of the person: Away}. One query, for Team."""
    rows = Absence.objects.running().filter(organisation=organisation).select_related("user", "stand_in")
    return {row.user_id: Away(row.user.name, row.ends_on, row.stand_in.name) for row in rows}


def with_away(people, organisation):
    """The users with `away_until` and `away_by`, when and by whom they are replaced today; within the same query."""
    runs = Absence.objects.running().filter(organisation=organisation, user=OuterRef("pk"))
    return people.annotate(
        away_until=Subquery(runs.values("ends_on")[:1]), away_by=Subquery(runs.values("stand_in__name")[:1])
    )


def coming(user):
    """Absences that run or are still to come, as far as the person may know of them."""
    rows = Absence.objects.visible_to(user).filter(ends_on__gte=today()).select_related("user", "stand_in")
    return [(row, _may(row.user, user)) for row in rows]


def _may(person, by):
    return person.pk == by.pk or can(by, Permission.SEE_TEAM)


def _check_may(person, by):
    if not _may(person, by):
        raise Refused(_("Alleen %(name)s zelf of de coördinator schrijft dit op.") % {"name": person.name})


def _check_people(person, stand_in, by):
    _check_may(person, by)
    if person.pk == stand_in.pk:
        raise Refused(_("Kies iemand anders als vervanger."), field="stand_in")
    here = set(User.objects.working_in(by.access.organisation_id).values_list("pk", flat=True))
    for who, field in ((person, "person"), (stand_in, "stand_in")):
        if who.pk not in here:
            raise Refused(_("Kies iemand die nu bij jullie werkt."), field=field)


def _check_days(person, stand_in, first, last):
    if last < first:
        raise Refused(_("De laatste dag kan niet vóór de eerste liggen."), field="ends_on")
    if last < today():
        raise Refused(_("Deze dagen zijn al geweest."), field="ends_on")
    then = Absence.objects.touching(first, last)
    if there := then.filter(user=person).first():
        words = _("%(name)s staat dan al op afwezig, vanaf %(day)s.")
        raise Refused(words % {"name": person.name, "day": date_list(there.starts_on)}, field="starts_on")
    if then.filter(user=stand_in).exists():
        raise Refused(_("%(name)s is dan zelf ook afwezig.") % {"name": stand_in.name}, field="stand_in")
    if other := then.filter(stand_in=person).select_related("user").first():
        words = _("%(name)s vervangt dan %(other)s. Kies daar eerst een andere vervanger voor.")
        raise Refused(words % {"name": person.name, "other": other.user.name}, field="starts_on")
