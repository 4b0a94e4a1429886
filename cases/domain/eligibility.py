"""Early school leaver, yes or no: worked out from facts, with the reason, the rule and the day (art. 9.2.1 WEB)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from cases.models import Youth

YES, NO, UNKNOWN = "yes", "no", "unknown"
QUALIFICATION_DUTY_UNTIL = 18  # Leerplichtwet 1969, art. 4b


@dataclass(frozen=True)
class Rule:
    """A rule in the version that counts from a day: under the age, without basic qualification, not at school."""

    code: str
    starts_on: date
    under: int
    source: str


# The latest that has begun counts. A new law is a new row: an old answer can always be worked out again.
RULES = (
    Rule("vsv_old_rule", date(2001, 12, 1), 23, "RMC-wet, artikel 8.3.1 WEB (tot en met 2025)"),
    Rule("wet_9_2_1", date(2026, 1, 1), 27, "Wet van school naar duurzaam werk, artikel 9.2.1 WEB"),
)


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


def rule_on(day):
    """The rule that counts on the day; before the first rule, the first."""
    begun = [rule for rule in RULES if rule.starts_on <= day]
    return begun[-1] if begun else RULES[0]


def early_school_leaver(youth, on):
    """Whether the youth is an early school leaver on the day, and why.

    No when one fact decides (basic qualification, too old, at school). Otherwise all three facts must be known.
    """
    rule = rule_on(on)
    age = youth.age_on(on)
    answer, reason, missing = _decide(youth, on, age, rule)
    return Verdict(answer, reason, rule.code, rule.starts_on, rule.source, on, tuple(missing))


def _decide(youth, on, age, rule):
    name = youth.call_name
    enrolled = _enrolled(youth, on)
    if youth.diploma in Youth.BASIC_QUALIFICATIONS:
        words = _("%(name)s heeft een startkwalificatie: %(diploma)s.")
        return NO, words % {"name": name, "diploma": youth.get_diploma_display()}, ()
    if age is not None and age >= rule.under:
        words = _("%(name)s is %(age)s jaar. De regel geldt tot %(under)s jaar.")
        return NO, words % {"name": name, "age": age, "under": rule.under}, ()
    if enrolled:
        return NO, _("%(name)s staat ingeschreven bij een school of opleiding.") % {"name": name}, ()
    missing = _missing(youth, age, enrolled)
    if missing:
        return UNKNOWN, _("We weten nog niet: %(facts)s.") % {"facts": ", ".join(missing.values())}, missing
    words = _("%(name)s is %(age)s jaar, heeft geen startkwalificatie en gaat niet naar school.")
    reason = words % {"name": name, "age": age}
    if age < QUALIFICATION_DUTY_UNTIL:
        reason += " " + _("Tot 18 jaar is de leerplichtambtenaar als eerste aan zet.")
    return YES, reason, ()


def _enrolled(youth, on):
    """True, False, or None when we do not know."""
    if youth.in_school == Youth.Known.YES:
        return True
    if youth.left_school_on and youth.left_school_on > on:
        return True
    if youth.in_school == Youth.Known.NO or youth.left_school_on:
        return False
    return None


def _missing(youth, age, enrolled):
    facts = {}
    if age is None:
        facts["birth_date"] = _("hoe oud")
    if youth.diploma in ("", Youth.Diploma.UNKNOWN):
        facts["diploma"] = _("welk diploma")
    if enrolled is None:
        facts["in_school"] = _("wel of niet op school")
    return facts
