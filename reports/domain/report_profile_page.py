"""The pages of agreements about reports: what counts now, when the next report comes, and which were made."""

from dataclasses import dataclass
from datetime import date, timedelta

from cases.domain import choices
from cases.models import Programme
from mentoraat.models import Area, Municipality
from mentoraat.periods import period_of, today
from reports.domain import report_profile
from reports.domain.report_profile_rules import BREAKDOWNS, BY_PATH, chapter_titles
from reports.models import QuarterReport, ReportProfile

SHOWN = 6  # reports made by it, the last first


@dataclass(frozen=True)
class Next:
    """The next report: about which period, from which day it is made, and before which it is established."""

    period: str
    made_on: date
    established_by: date


@dataclass(frozen=True)
class Norm:
    """One figure that was agreed, in words."""

    label: str
    rule: str
    start: str
    agreed: str


@dataclass(frozen=True)
class Line:
    """An agreement in the list."""

    profile: ReportProfile
    next: Next | None


@dataclass(frozen=True)
class Listing:
    """Those that count or are still to begin, those that ended, and who gets the usual report."""

    running: tuple
    ended: tuple
    usual: tuple  # names of municipalities


@dataclass(frozen=True)
class Page:
    """One agreement, written out."""

    profile: ReportProfile
    next: Next | None
    norms: tuple
    chapters: tuple
    left_out: tuple
    reports: tuple
    limit: int


def listing(organisation):
    """Every agreement of the organisation. Two queries."""
    day, profiles = today(), list(report_profile.of(organisation))
    over = [profile for profile in profiles if profile.ends_on and profile.ends_on < day]
    lines = tuple(Line(profile, coming(profile, day)) for profile in profiles if profile not in over)
    spoken_for = {line.profile.municipality_id for line in lines if line.profile.is_usual}
    asking = Municipality.objects.asking(organisation)
    usual = tuple(row.name for row in asking if row.pk not in spoken_for)
    return Listing(lines, tuple(Line(profile, None) for profile in over), usual)


def page(profile):
    """One agreement with the last reports that were made by it. One query, beside the agreement itself."""
    made = QuarterReport.objects.filter(profile=profile).defer("figures", "explanation", "gate")
    titles = chapter_titles()
    limit = profile.organisation.small_number_limit
    return Page(
        profile=profile,
        next=coming(profile, today()),
        norms=tuple(_norm(BY_PATH[path], pair) for path, pair in _in_order(profile.agreed)),
        chapters=tuple(title for code, title in titles.items() if code in profile.chapters),
        left_out=tuple(str(words) for path, words in BREAKDOWNS.items() if path in profile.left_out),
        reports=tuple(made.select_related("organisation").order_by("-year", "-number", "-revision")[:SHOWN]),
        limit=max(limit, profile.small_limit or limit),
    )


def coming(profile, day):
    """The next report that the agreement asks for; None when it ends before a period is over that it covers."""
    period = period_of(profile.period, max(day, profile.starts_on))
    if profile.ends_on and profile.ends_on < period.start:
        return None
    last = period.end + timedelta(days=profile.deadline_days)
    return Next(period.label, period.end + timedelta(days=1), last)


def rows_to_choose(by, profile=None):
    """Who can read it, and which programme and area it can be about: those in use, and what stood there already."""
    lists = {
        "municipality": Municipality.objects.asking(by.organisation),
        "programme": choices.programmes(by),
        "area": choices.areas(by),
    }
    models = {"municipality": Municipality, "programme": Programme, "area": Area}
    there = {name: getattr(profile, f"{name}_id", None) for name in lists}
    return {name: rows | models[name].objects.filter(pk=there[name]) for name, rows in lists.items()}


def initial(profile):
    """What the form begins with when an agreement is changed."""
    found = {name: getattr(profile, name) for name in report_profile.FIELDS}
    rows = {name: found[name] and found[name].ref for name in ("municipality", "programme", "area")}
    return norms_in_fields(found | rows)


def norms_in_fields(settings):
    """Settings with the two numbers of each figure at their own fields."""
    pairs = ((BY_PATH[path], pair) for path, pair in settings["agreed"].items() if path in BY_PATH)
    fields = {f"{side}_{figure.code}": value for figure, pair in pairs for side, value in pair.items()}
    return settings | fields


def _in_order(agreed):
    return [(path, agreed[path]) for path in BY_PATH if path in agreed]


def _norm(figure, pair):
    start, norm = (_written(figure, pair.get(side)) for side in ("start", "agreed"))
    return Norm(str(figure.label), figure.rule, start, norm)


def _written(figure, value):
    if value is None:
        return "–"
    number = f"{value:g}".replace(".", ",") if value < 1000 else f"{value:,.0f}".replace(",", ".")
    return (
        f"{number}%"
        if figure.unit == "share"
        else number
        if figure.unit == "count"
        else f"{number} {figure.unit_label}"
    )
