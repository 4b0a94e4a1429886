"""Early school leaver, yes or no: worked out from facts, with the reason, the rule and the day (art. 9.2.1 WEB)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from cases.domain import schooling
from cases.domain.eligibility_rules import AGE_LIMITS, RULES, rule_on
from cases.models import Case, EligibilityReview, Youth
from mentoraat import audit
from mentoraat.periods import add_months, age_on, today
from mentoraat.states import Refused

YES, NO, UNKNOWN = "yes", "no", "unknown"
QUALIFICATION_DUTY_UNTIL = 18  # Leerplichtwet 1969, art. 4b
AHEAD_MONTHS = 3  # so long before an age limit we look again


@dataclass(frozen=True)
class Verdict:
    """The answer with everything that it rests on. `missing` names the columns that we would need."""

    answer: str
    reason: str
    rule: str
    rule_version: date
    source: str
    as_of: date
    missing: tuple = ()

    @property
    def words(self):
        """The answer as people read it."""
        return {YES: _("ja"), NO: _("nee"), UNKNOWN: _("onbekend")}[self.answer]


@dataclass(frozen=True)
class Limit:
    """An age at which an offer may stop, and the birthday on which it is reached."""

    under: int
    on: date

    @property
    def look_from(self):
        """From when it is time to look again."""
        return add_months(self.on, -AHEAD_MONTHS)


def early_school_leaver(youth, on, rows=(), rule=None):
    """Whether the youth is an early school leaver on the day, and why; by the rule of that day unless given.

    `rows` are stretches at schools (schooling.history). No when one fact decides (basic qualification, too old, at
    school). Otherwise all three facts must be known.
    """
    rule = rule or rule_on(on)
    facts = schooling.facts_on(youth, on, rows)
    answer, reason, missing = _decide(youth, facts, on, rule)
    return Verdict(answer, reason, rule.code, rule.starts_on, str(rule.source), on, tuple(missing))


def by_all_rules(youth, on, rows=()):
    """Every rule with its answer on the day, the newest first: an older one says what it would have said."""
    return tuple((rule, early_school_leaver(youth, on, rows, rule)) for rule in reversed(RULES))


def next_limit(youth, on):
    """The next age limit after the day; None when there is none any more, or no birth date."""
    days = [(under, _birthday(youth.birth_date, under)) for under in AGE_LIMITS] if youth.birth_date else []
    return next((Limit(under, day) for under, day in days if day > on), None)


@transaction.atomic
def look_again(youth, *, note="", by):
    """Keep the answer of today, before the next age limit; looking twice keeps the last."""
    limit = next_limit(youth, today())
    if limit is None:
        raise Refused(_("Er komt geen leeftijdsgrens meer, of we weten de geboortedatum niet."))
    verdict = early_school_leaver(youth, today(), schooling.history(youth))
    facts = {"looked_on": today(), "looked_by": by, "answer": verdict.answer, "rule": verdict.rule, "note": note}
    row = EligibilityReview.objects.update_or_create(
        youth=youth, under=limit.under, defaults=facts | {"organisation_id": youth.organisation_id}
    )[0]
    audit.record("eligibility.looked_again", row, youth=youth, by=by)
    return row


def review_due(user, on=None):
    """The guided youths of this person who reach an age limit within three months and were not looked at again.

    A basic qualification makes the age of no matter: they are left out. One query.
    """
    return _due(user, on).filter(Exists(_guided().filter(casemanager__in=user.acts_for)))


def review_due_in_team(user, on=None):
    """The same for everybody whom the person may see. One query."""
    return _due(user, on).filter(Exists(_guided()))


def _due(user, on):
    return due_among(Youth.objects.visible_to(user), on)


def due_among(youths, on=None):
    """Those of the youths who reach an age limit within three months and were not looked at again; no query yet."""
    day = on or today()
    soon = Q()
    for under in AGE_LIMITS:
        done = EligibilityReview.objects.filter(youth=OuterRef("pk"), under=under)
        born_after, until = add_months(day, -12 * under), add_months(day, AHEAD_MONTHS - 12 * under)
        soon |= Q(birth_date__gt=born_after, birth_date__lte=until) & ~Q(Exists(done))
    rows = youths.filter(soon).exclude(diploma__in=Youth.BASIC_QUALIFICATIONS)
    return rows.order_by("birth_date", "pk")


def _guided():
    return Case.objects.open().filter(youth=OuterRef("pk"))


def _birthday(born, age):
    """The day on which somebody reaches the age; born on 29 February, that may be 1 March."""
    day = add_months(born, 12 * age)
    return day if age_on(born, day) == age else day + timedelta(days=1)


def _decide(youth, facts, on, rule):
    name, age = youth.call_name, youth.age_on(on)
    if facts.qualified:
        words = _("%(name)s heeft een startkwalificatie: %(diploma)s.")
        return NO, words % {"name": name, "diploma": Youth.Diploma(facts.diploma).label}, ()
    if rule.mbo_years and facts.mbo_months >= 12 * rule.mbo_years:
        words = _("%(name)s deed %(years)s jaar mbo. Dat telde toen als startkwalificatie.")
        return NO, words % {"name": name, "years": rule.mbo_years}, ()
    if age is not None and age >= rule.under:
        words = _("%(name)s is %(age)s jaar. De regel geldt tot %(under)s jaar.")
        return NO, words % {"name": name, "age": age, "under": rule.under}, ()
    absent = _absent(facts, on, rule)
    if facts.enrolled and not absent:
        return NO, _("%(name)s staat ingeschreven bij een school of opleiding.") % {"name": name}, ()
    if rule.away_months and facts.left_on and add_months(facts.left_on, rule.away_months) > on:
        return NO, _("%(name)s is nog geen maand weg van school.") % {"name": name}, ()
    missing = _missing(age, facts)
    if missing:
        return UNKNOWN, _("We weten nog niet: %(facts)s.") % {"facts": ", ".join(missing.values())}, missing
    return YES, _reason(name, age, absent), ()


def _absent(facts, on, rule):
    """Enrolled, but away for as long as the rule says."""
    away = facts.enrolled and facts.absent_since and rule.absent_days
    return bool(away and (on - facts.absent_since).days >= rule.absent_days)


def _reason(name, age, absent):
    words = _("%(name)s is %(age)s jaar, heeft geen startkwalificatie en gaat niet naar school.")
    if absent:
        words = _("%(name)s is %(age)s jaar, heeft geen startkwalificatie en is al vier weken niet op school.")
    reason = words % {"name": name, "age": age}
    if age < QUALIFICATION_DUTY_UNTIL:
        reason += " " + _("Tot 18 jaar is de leerplichtambtenaar als eerste aan zet.")
    return reason


def _missing(age, facts):
    found = {}
    if age is None:
        found["birth_date"] = _("hoe oud")
    if facts.diploma in ("", Youth.Diploma.UNKNOWN):
        found["diploma"] = _("welk diploma")
    if facts.enrolled is None:
        found["in_school"] = _("wel of niet op school")
    return found
