"""The report of a period: asked for, explained, established (frozen), published, corrected. Workers do the making."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.domain import story
from mentoraat import audit, files, jobs, states
from mentoraat.periods import today
from mentoraat.states import Refused
from reports.domain import release_gate, report_drawing, report_making, report_news, report_terms, report_told
from reports.domain.report_collect import collect
from reports.models import QuarterReport

State = QuarterReport.State


@transaction.atomic
def ask(*, organisation, period, municipality=None, profile=None, programme=None, area=None, by):
    """Ask for the report about a period; a worker makes it. One report a period, corrections are revisions.

    A profile says for whom it is and about which part of the organisation; without one it is the usual report for a
    municipality, about everything, one programme or one area.
    """
    if period.end >= today():
        raise Refused(_("Deze periode is nog niet voorbij."), field="period")
    about = _about(profile, municipality=municipality, programme=programme, area=area)
    when = {"kind": period.kind, "year": period.year, "number": period.number}
    try:
        with transaction.atomic():
            report = QuarterReport.objects.create(
                organisation=organisation, profile=profile, **about, **when, asked_by=by
            )
    except IntegrityError as error:
        raise Refused(_("Dit rapport is er al. Je vindt het in de lijst."), field="period") from error
    audit.record("report.asked", report, by=by)
    return _queue(report, "report.make", by)


def _about(profile, **chosen):
    """For whom it is and about which part: what the profile says, else what was chosen."""
    if profile:
        return {name: getattr(profile, name) for name in chosen}
    if chosen["programme"] and chosen["area"]:
        raise Refused(_("Kies een programma of een wijk, niet allebei."), field="area")
    return chosen


@transaction.atomic
def remake(report, *, by):
    """Make a draft again with the figures of today, or try again what failed."""
    if report.has_failed and report.state != State.FAILED:
        back = State.DRAFT if report.state == State.ESTABLISHING else State.FAILED
        states.move(report, to=back, trouble="")
        if back == State.DRAFT:
            return report
    states.move(report, to=State.QUEUED, trouble="")
    audit.record("report.asked", report, by=by)
    return _queue(report, "report.make", by)


@transaction.atomic
def explain(report, *, explanation, stories=None, by):
    """Keep the coordinator's words and the stories she chose beside a draft; they are frozen with it.

    Without `stories` those that were chosen stay.
    """
    if stories is not None and len(stories) > (most := report_terms.of(report).stories):
        raise Refused(_("Kies hoogstens %(most)s verhalen.") % {"most": most}, field="stories")
    changed = QuarterReport.objects.filter(pk=report.pk, state=State.DRAFT).update(explanation=explanation, trouble="")
    if not changed:
        raise Refused(_("De toelichting staat vast. Maak een herziening om haar te veranderen."))
    report.explanation = explanation
    if stories is not None:
        report.stories.set(stories)
    fields = ["explanation"] if stories is None else ["explanation", "stories"]
    audit.record("report.explained", report, fields=fields, by=by)
    return report


def explained(report):
    """What the page to explain starts from: words, stories that may be told, how many at most, which were chosen."""
    may_be_told = story.may_be_told(report.organisation)
    chosen = may_be_told.filter(reports=report).values_list("ref", flat=True)
    initial = {"explanation": report.explanation, "stories": list(chosen)}
    return {"initial": initial, "stories": may_be_told.order_by("-agreed_on"), "most": report_terms.of(report).stories}


@transaction.atomic
def establish(report, *, by):
    """Have the draft frozen by a worker, as it stands now (G7); from here on nobody can change it.

    What she saw must still be true: when words or figures changed meanwhile, she looks again first.
    """
    if report.state != State.DRAFT:
        raise Refused(_("Alleen een concept kan worden vastgesteld."))
    current = QuarterReport.objects.select_for_update().get(pk=report.pk)
    if (current.explanation, current.file) != (report.explanation, report.file):
        raise Refused(_("Het concept is intussen veranderd. Bekijk het en stel het opnieuw vast."))
    states.move(report, to=State.ESTABLISHING, trouble="")
    audit.record("report.establishing", report, by=by)
    return _queue(report, "report.establish", by)


@transaction.atomic
def publish(report, *, by):
    """Let the municipality read it, and tell its officials: a line on their page and a mail, each once."""
    report_told.check(report)
    states.move(report, to=State.PUBLISHED, published_by=by, published_at=timezone.now())
    audit.record("report.published", report, by=by)
    report_news.published(report, by=by)
    return report


@transaction.atomic
def correct(report, *, reason, by):
    """Begin a new revision of a report that stands; the old one stays as it is (G6)."""
    if report.state not in QuarterReport.STANDING:
        raise Refused(_("Een concept kun je zelf veranderen. Een herziening is niet nodig."))
    same = QuarterReport.objects.same_as(report)
    try:
        with transaction.atomic():
            revision = _next(report, same, reason=reason, by=by)
    except IntegrityError as error:
        raise Refused(_("Er is al een nieuwere herziening.")) from error
    revision.stories.set(report.stories.all())
    audit.record("report.corrected", revision, reason=reason, by=by)
    return _queue(revision, "report.make", by)


def _next(report, same, *, reason, by):
    if same.filter(revision__gt=report.revision).exists():
        raise Refused(_("Er is al een nieuwere herziening."))
    names = ("organisation", "municipality", "profile", "programme", "area", "kind", "year", "number", "explanation")
    return QuarterReport.objects.create(
        **{name: getattr(report, name) for name in names},
        revision=report.revision + 1,
        correction_reason=reason,
        asked_by=by,
    )


def document(report):
    """The report as chapters: from its frozen facts alone, a draft with the words that stand beside it now."""
    return report_drawing.document(report, facts_of(report))


def stamp(report):
    """Where this version of the report stands."""
    name = report.established_by.name if report.established_by_id else ""
    return report_drawing.stamp(report, facts_of(report), established=report.established_at, established_by=name)


def facts_of(report):
    """Its frozen facts; of a draft with the words of now."""
    if report.state != State.DRAFT:
        return report.figures
    return report.figures | {"texts": report_making.texts(report)}


def paper_of(organisation, period, *, municipality=None, profile=None, programme=None, area=None):
    """The PDF of a period for the command: the frozen one where there is one (G7), else drawn now and not kept.

    About the same as `ask` would make; a municipality that is not kept stands for whichever asks.
    """
    about = _about(profile, municipality=municipality, programme=programme, area=area)
    reader, part = about["municipality"], {"programme": about["programme"], "area": about["area"]}
    kept = QuarterReport.objects.standing_about(period, organisation=organisation, **part).filter(profile=profile)
    if reader and reader.pk:
        kept = kept.filter(municipality=reader)
    if frozen := kept.first():
        return files.path_of(frozen.file).read_bytes()
    when = {"kind": period.kind, "year": period.year, "number": period.number}
    report = QuarterReport(organisation=organisation, profile=profile, **about, **when)
    facts = collect(organisation, period, terms=report_terms.of(report), **part)
    earlier = report_making.earlier(report)
    verdict = release_gate.check(facts, earlier=earlier, organisation=report.organisation_id)
    if verdict.held:
        raise Refused(_("Uit dit rapport is een klein aantal uit te rekenen. Daarom komt er geen bestand."))
    told = report_drawing.document(report, verdict.facts)
    return report_drawing.pdf(told, report_drawing.stamp(report, verdict.facts))


def _queue(report, kind, by):
    """Queue the work, in the same transaction as its cause."""
    job = jobs.enqueue(kind, organisation=report.organisation, payload={"report": report.pk}, by=by)
    QuarterReport.objects.filter(pk=report.pk).update(job=job)
    report.job = job
    return report
