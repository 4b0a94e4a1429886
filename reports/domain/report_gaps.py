"""What is missing in the data of a report's period, so that it can be mended before the figures are frozen."""

from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from cases.domain import story
from cases.models import AftercareCheck, Case, Handover, Measurement, MeasurementGap, Signal
from mentoraat import audit
from mentoraat.periods import add_months, today
from mentoraat.templatetags.mentoraat import date_short
from reports.domain import report_terms
from reports.domain.figures import scope_of

SHOWN, SHORT = 200, 4
UNKNOWN = ("", "unknown")


@dataclass(frozen=True)
class Gap:
    """Something that is missing, how often, and where it can be mended."""

    code: str
    text: str
    url: str


@dataclass(frozen=True)
class Line:
    """One row to mend: who or what it is about, when, and the page to mend it."""

    label: str
    meta: str
    url: str


@dataclass(frozen=True)
class Listing:
    """The rows behind a gap; `count` may be more than what is shown."""

    text: str
    count: int
    lines: tuple


@dataclass(frozen=True)
class _Kind:
    words: object
    rows: object  # scope → queryset
    related: tuple
    line: object  # row → Line


def found(report):
    """Everything that is missing, one query each: rows to mend, and words that are still to be written."""
    scope, gaps = _scope(report), []
    for code, kind in KINDS.items():
        if count := kind.rows(scope).count():
            url = reverse("reports:report-gaps", args=[report.ref]) + f"?wat={code}"
            gaps.append(Gap(code, str(kind.words % {"n": count}), url))
    return gaps + _words(report)


def short(report):
    """The first few gaps as plain sentences, and how many more there are: for a mail."""
    texts = [gap.text for gap in found(report)]
    more = len(texts) - SHORT
    if more > 1:
        texts[SHORT:] = [ngettext("en nog %(n)s ding", "en nog %(n)s dingen", more) % {"n": more}]
    return texts


@transaction.atomic
def listing(report, code, *, by):
    """The rows behind one gap; reading their names is noted. Raises KeyError for what is no gap."""
    kind = KINDS[code]
    rows = kind.rows(_scope(report))
    audit.record("figures.read_rows", report, fields=[f"gap.{code}"], by=by)
    count = rows.count()
    lines = tuple(kind.line(row) for row in rows.select_related(*kind.related).order_by("-pk")[:SHOWN])
    return Listing(str(kind.words % {"n": count}), count, lines)


def _scope(report):
    return scope_of(report.organisation, report.period, area=report.area, programme=report.programme)


def _words(report):
    """Words of people: her explanation, stories that may be told."""
    gaps, wanted = [], report_terms.of(report)
    page = reverse("reports:report-explain", args=[report.ref])
    if not report.explanation:
        gaps.append(Gap("explanation", _("Je toelichting is nog leeg"), page))
    if wanted.stories and (not wanted.chapters or "verhalen" in wanted.chapters):
        chosen = story.may_be_told(report.organisation).filter(reports=report).count()
        if chosen < wanted.stories:
            words = {"chosen": chosen, "wanted": wanted.stories}
            gaps.append(Gap("stories", _("%(chosen)s van de %(wanted)s verhalen gekozen") % words, page))
    return gaps


def _closed_unknown(scope):
    return scope.cases().filter(closed_on__range=(scope.start, scope.end), outcome=Case.Outcome.UNKNOWN)


def _opened(scope):
    return scope.cases().filter(opened_on__range=(scope.start, scope.end))


def _unknown_of_youth(field, scope):
    return _opened(scope).filter(**{f"youth__{field}__in": UNKNOWN})


def _without_baseline(scope):
    """Opened in the period, still going on, and neither measured nor excused."""
    taken = Measurement.objects.filter(case=OuterRef("pk"), kind=Measurement.Kind.BASELINE, finished_at__isnull=False)
    gaps = MeasurementGap.objects.filter(case=OuterRef("pk"), kind=Measurement.Kind.BASELINE)
    return _opened(scope).open().filter(~Exists(taken), ~Exists(gaps))


def _without_follow_up(scope):
    """Open at the end, measured at the start, and nothing for half a year: no measurement and no reason."""
    since = add_months(scope.end, -6)
    taken = Measurement.objects.filter(case=OuterRef("pk"), finished_at__isnull=False)
    gaps = MeasurementGap.objects.filter(case=OuterRef("pk"), kind=Measurement.Kind.FOLLOW_UP, due_on__gt=since)
    rows = scope.cases().open_on(scope.end).open().filter(opened_on__lte=since)
    return rows.filter(Exists(taken), ~Exists(taken.filter(taken_on__gt=since)), ~Exists(gaps))


def _not_asked(scope):
    checks = AftercareCheck.objects.filter(organisation=scope.organisation, case__in=scope.cases())
    return checks.filter(done_on__isnull=True, due_on__range=(scope.start, min(scope.end, today())))


def _unanswered(scope):
    return scope.handovers().filter(state=Handover.State.SENT, sent_on__range=(scope.start, scope.end))


def _without_area(scope):
    return scope.contacts().filter(on__range=(scope.start, scope.end), area__isnull=True)


def _without_outcome(scope):
    """Signals of the period that were answered, but not what came of it; they are about the whole organisation."""
    rows = Signal.objects.filter(organisation=scope.organisation, sightings__on__range=(scope.start, scope.end))
    return rows.filter(Q(state=Signal.State.ANSWERED, outcome="") | Q(text="")).distinct()


def _case(row, *, to):
    return Line(_name(row.youth), _("begonnen %(day)s") % {"day": date_short(row.opened_on)}, to(row))


def _name(youth):
    return youth.name or _("zonder naam")


def _check(row):
    meta = _("%(which)s, op %(day)s") % {"which": row.get_month_display(), "day": date_short(row.due_on)}
    return Line(_name(row.case.youth), meta, reverse("cases:aftercare-edit", args=[row.ref]))


def _handover(row):
    meta = _("%(partner)s, verstuurd %(day)s") % {"partner": row.partner, "day": date_short(row.sent_on)}
    return Line(_name(row.case.youth), meta, row.get_absolute_url())


def _contact(row):
    label = row.label or _("contact van %(day)s") % {"day": date_short(row.on)}
    return Line(label, f"{row.mentor.name} · {date_short(row.on)}", reverse("outreach:contact-edit", args=[row.ref]))


def _signal(row):
    return Line(row.text[:80] or _("zonder tekst"), row.theme.name, row.get_absolute_url())


def _youth_page(name):
    return lambda case: reverse(f"cases:{name}", args=[case.youth.ref])


def _of_case(name):
    return lambda case: reverse(f"cases:{name}", args=[case.ref])


def _about_youth(words, field, page):
    return _Kind(words, partial(_unknown_of_youth, field), ("youth",), partial(_case, to=_youth_page(page)))


# The slug in the address → what is missing. The words hold how many.
KINDS = {
    "bestemming": _Kind(
        ngettext_lazy("%(n)s afgerond traject zonder bestemming", "%(n)s afgeronde trajecten zonder bestemming", "n"),
        _closed_unknown, ("youth",), partial(_case, to=_of_case("placement-create")),
    ),
    "startmeting": _Kind(
        ngettext_lazy("%(n)s traject zonder startmeting", "%(n)s trajecten zonder startmeting", "n"),
        _without_baseline, ("youth",), partial(_case, to=_of_case("measurement-create")),
    ),
    "vervolgmeting": _Kind(
        ngettext_lazy("%(n)s traject zonder vervolgmeting", "%(n)s trajecten zonder vervolgmeting", "n"),
        _without_follow_up, ("youth",), partial(_case, to=_of_case("measurement-create")),
    ),
    "blijven-volgen": _Kind(
        ngettext_lazy("%(n)s keer niet gevraagd hoe het gaat", "%(n)s keer niet gevraagd hoe het gaat", "n"),
        _not_asked, ("case__youth",), _check,
    ),
    "overdracht": _Kind(
        ngettext_lazy("%(n)s overdracht zonder antwoord", "%(n)s overdrachten zonder antwoord", "n"),
        _unanswered, ("case__youth", "partner"), _handover,
    ),
    "geboortedatum": _Kind(
        ngettext_lazy("%(n)s jongere zonder geboortedatum", "%(n)s jongeren zonder geboortedatum", "n"),
        lambda scope: _opened(scope).filter(youth__birth_date__isnull=True), ("youth",),
        partial(_case, to=_youth_page("youth-edit")),
    ),
    "school": _about_youth(
        ngettext_lazy("%(n)s jongere zonder soort school", "%(n)s jongeren zonder soort school", "n"),
        "school_type", "education-create",
    ),
    "diploma": _about_youth(
        ngettext_lazy("%(n)s jongere zonder bekend diploma", "%(n)s jongeren zonder bekend diploma", "n"),
        "diploma", "education-create",
    ),
    "wonen": _about_youth(
        ngettext_lazy("%(n)s jongere zonder woonsituatie", "%(n)s jongeren zonder woonsituatie", "n"),
        "housing", "youth-edit",
    ),
    "reden": _about_youth(
        ngettext_lazy("%(n)s jongere zonder reden van stoppen met school",
                      "%(n)s jongeren zonder reden van stoppen met school", "n"),
        "leaving_cause", "education-causes",
    ),
    "wijk": _Kind(
        ngettext_lazy("%(n)s contact zonder wijk", "%(n)s contacten zonder wijk", "n"),
        _without_area, ("mentor",), _contact,
    ),
    "signaal": _Kind(
        ngettext_lazy("%(n)s signaal zonder uitkomst", "%(n)s signalen zonder uitkomst", "n"),
        _without_outcome, ("theme",), _signal,
    ),
}  # fmt: skip
