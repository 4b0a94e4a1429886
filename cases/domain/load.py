"""How much a mentor carries against what was agreed (R19, R48), and the question before somebody gives them more."""

from dataclasses import dataclass

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import AftercareCheck, Case
from mentoraat import audit
from mentoraat.models import Organisation, User
from mentoraat.states import Refused
from partners.domain import mentor

ASK = "anyway"  # the field of the form at which the question stands


@dataclass(frozen=True)
class Load:
    """Open cases, cases that are kept in view after closing, and how much was agreed (None: nothing)."""

    cases: int
    aftercare: int
    limit: int | None
    percent: int  # what keeping in view weighs, of an open case
    hours: int | None = None
    fulltime: int = 36

    @property
    def weight(self):
        """In open cases, with one decimal where there is one."""
        exact = round(self.cases + self.aftercare * self.percent / 100, 1)
        return int(exact) if exact == int(exact) else exact

    @property
    def full(self):
        """Whether one more would be more than was agreed."""
        return self.over(1)

    def over(self, more):
        """Whether so many more would be more than was agreed."""
        return self.limit is not None and self.weight + more > self.limit

    @property
    def room(self):
        """How many more still fit; None when nothing was agreed."""
        return None if self.limit is None else max(0, int(self.limit - self.weight))

    @property
    def per_fte(self):
        """The weight as if this person worked a full week; None when we do not know the hours."""
        return round(self.weight * self.fulltime / self.hours, 1) if self.hours else None


def with_loads(people, organisation):
    """The users with what `of` reads: open_cases, in_aftercare, agreed and hours; one look-up each, by index."""
    mine = Case.objects.filter(organisation=organisation, casemanager=OuterRef("pk"))
    waits = AftercareCheck.objects.filter(case__organisation=organisation, case__casemanager=OuterRef("pk"))
    waits = waits.filter(done_on__isnull=True, case__state=Case.State.CLOSED)
    return people.annotate(
        open_cases=_count(mine.filter(state__in=(Case.State.OPEN, Case.State.WAITING)), "casemanager", "pk"),
        in_aftercare=_count(waits, "case__casemanager", "case"),
        agreed=mentor.noted("caseload_norm", organisation),
        hours=mentor.noted("hours_per_week", organisation),
    )


def _count(rows, group, what):
    counted = rows.order_by().values(group).annotate(n=Count(what, distinct=what != "pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def of(person, organisation):
    """The load of one row of `with_loads`."""
    return Load(
        cases=person.open_cases,
        aftercare=person.in_aftercare,
        limit=limit(person.agreed, person.hours, organisation),
        percent=organisation.aftercare_percent,
        hours=person.hours,
        fulltime=organisation.fulltime_hours,
    )


def limit(agreed, hours, organisation):
    """How much somebody can carry: what was agreed with them, else the rule per fte for their hours, else None."""
    if agreed is not None or hours is None or organisation.caseload_per_fte is None:
        return agreed
    return round(organisation.caseload_per_fte * hours / organisation.fulltime_hours)


def check(person, organisation_id, *, despite):
    """Ask once more before somebody who is full gets one more (R19). Returns whether more is given than agreed.

    `despite` is why it has to be; None where nobody chose this person, so that there is nothing to ask.
    """
    if despite is None:
        return False
    organisation = Organisation.objects.get(pk=organisation_id)
    now = of(with_loads(User.objects.filter(pk=person.pk), organisation).get(), organisation)
    if now.full and not despite.strip():
        raise Refused(_sentence(person, now), field=ASK)
    return now.full


def check_all(more, organisation_id, *, despite):
    """The same for many at once: `more` is {person: how many more}. Returns the people who get more than agreed."""
    organisation = Organisation.objects.get(pk=organisation_id)
    rows = with_loads(User.objects.filter(pk__in=[person.pk for person in more]), organisation)
    loads = {row.pk: of(row, organisation) for row in rows}
    over = [person for person, count in more.items() if loads[person.pk].over(count)]
    if over and despite is not None and not despite.strip():
        told = [_coming(person, loads[person.pk], more[person]) for person in over]
        raise Refused(" ".join([*told, _("Toch kiezen?")]), field=ASK)
    return over


def _coming(person, now, count):
    words = {"name": person.name, "youths": _youths(now.cases + count), "limit": now.limit}
    return _("%(name)s komt op %(youths)s, afgesproken is %(limit)s.") % words


def note(case, over, *, despite, by):
    """Keep why somebody got more than was agreed; nothing when they did not."""
    if over:
        audit.record("case.over_norm", case, youth=case.youth, reason=despite, by=by)


def _sentence(person, now):
    words = {"name": person.name, "youths": _youths(now.cases), "limit": now.limit, "aftercare": now.aftercare}
    if not now.aftercare or not now.percent:
        return _("%(name)s begeleidt %(youths)s, afgesproken is %(limit)s. Toch kiezen?") % words
    words["weight"] = localize(now.weight)
    return (
        _(
            "%(name)s begeleidt %(youths)s en blijft er %(aftercare)s volgen. Dat telt als %(weight)s, afgesproken is"
            " %(limit)s. Toch kiezen?"
        )
        % words
    )


def _youths(count):
    return ngettext("%(n)s jongere", "%(n)s jongeren", count) % {"n": count}
