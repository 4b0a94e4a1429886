"""The quarter report: asked for, made by a worker, explained, established (frozen), published, corrected."""

from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoraat import audit, files, jobs, notify, states
from mentoraat.access import Role
from mentoraat.models import Membership
from mentoraat.periods import today
from mentoraat.states import Refused
from reports.domain import figures
from reports.domain.definitions import DEFINITION_VERSION
from reports.models import QuarterReport
from reports.quarter import exports, pages, paper, protect, terms, words
from reports.quarter import facts as quarter_facts

State = QuarterReport.State
BUSY = (State.QUEUED, State.BEING_MADE)


@transaction.atomic
def ask(*, organisation, municipality, quarter, by):
    """Ask for the report about one quarter; a worker makes it. One report a quarter, corrections are revisions."""
    if quarter.end >= today():
        raise Refused(_("Dit kwartaal is nog niet voorbij."), field="quarter")
    try:
        with transaction.atomic():
            report = QuarterReport.objects.create(
                organisation=organisation,
                municipality=municipality,
                year=quarter.year,
                number=quarter.number,
                asked_by=by,
            )
    except IntegrityError as error:
        raise Refused(_("Dit rapport is er al. Je vindt het in de lijst."), field="quarter") from error
    audit.record("report.asked", report, by=by)
    return _have_made(report, by)


@transaction.atomic
def remake(report, *, by):
    """Make a draft again with the figures of today, or try again what failed."""
    if report.has_failed and report.state != State.FAILED:
        states.move(report, to=State.FAILED)
    states.move(report, to=State.QUEUED)
    audit.record("report.asked", report, by=by)
    return _have_made(report, by)


def make(job):
    """The job: count, draw, store, and only then say that there is a draft. May run twice and has one effect."""
    report = _claim(job.payload["report"])
    if report is None:
        return
    try:
        jobs.progress(job, 10, _("De cijfers worden geteld."))
        facts = collect(report.organisation, report.period, revised=_printed_before(report))
        jobs.progress(job, 50, _("Het rapport wordt opgemaakt."))
        name = files.store(_paper(report, facts, _stamp(report, facts)), ".pdf")
        jobs.progress(job, 90, _("Het rapport wordt opgeslagen."))
    except Exception:
        if job.attempts >= jobs.MAX_ATTEMPTS:
            states.move(report, to=State.FAILED)
        raise
    _keep_draft(report, facts, name, job)


@transaction.atomic
def explain(report, *, explanation, by):
    """Keep the coordinator's words beside a draft; they go into the file when it is established."""
    changed = QuarterReport.objects.filter(pk=report.pk, state=State.DRAFT).update(explanation=explanation)
    if not changed:
        raise Refused(_("De toelichting staat vast. Maak een herziening om haar te veranderen."))
    report.explanation = explanation
    audit.record("report.explained", report, fields=["explanation"], by=by)
    return report


def establish(report, *, by):
    """Freeze figures, definitions, words, moment and control code, in a file that holds them all (G7).

    The file is drawn before the transaction, so that nobody waits for it; what was drawn must still be true inside.
    """
    if report.state != State.DRAFT:
        raise Refused(_("Alleen een concept kan worden vastgesteld."))
    moment = timezone.now()
    facts = report.figures
    stamp = _stamp(report, facts, established=moment, established_by=by.name)
    name = files.store(_paper(report, facts, stamp), ".pdf")
    return _freeze(report, stamp, name, by=by)


@transaction.atomic
def publish(report, *, by):
    """Let the municipality read it, and tell its officials."""
    states.move(report, to=State.PUBLISHED, published_by=by, published_at=timezone.now())
    audit.record("report.published", report, by=by)
    text = _("Nieuw rapport van %(name)s: %(quarter)s.") % {"name": report.organisation, "quarter": report.period.label}
    officials = Membership.objects.running().filter(municipality=report.municipality, role=Role.OFFICIAL)
    for membership in officials.select_related("user"):
        notify.tell(membership.user, text, url=report.get_absolute_url(), organisation=report.organisation)
    return report


@transaction.atomic
def correct(report, *, reason, by):
    """Begin a new revision of a report that stands; the old one stays as it is (G6)."""
    if report.state not in (State.ESTABLISHED, State.PUBLISHED):
        raise Refused(_("Een concept kun je zelf veranderen. Een herziening is niet nodig."))
    same = QuarterReport.objects.filter(
        organisation=report.organisation,
        municipality=report.municipality,
        year=report.year,
        kind=report.kind,
        number=report.number,
    )
    if same.filter(revision__gt=report.revision).exists():
        raise Refused(_("Er is al een nieuwere herziening."))
    revision = QuarterReport.objects.create(
        organisation=report.organisation,
        municipality=report.municipality,
        year=report.year,
        kind=report.kind,
        number=report.number,
        revision=report.revision + 1,
        explanation=report.explanation,
        correction_reason=reason,
        asked_by=by,
    )
    audit.record("report.corrected", revision, reason=reason, by=by)
    return _have_made(revision, by)


@transaction.atomic
def fetch(report, *, by):
    """Return the path of the PDF and note who fetched it."""
    if not report.file:
        raise Refused(_("Het rapport is nog niet klaar."))
    audit.record("report.fetched", report, by=by)
    return files.path_of(report.file)


def collect(organisation, quarter, *, revised=None):
    """The printed facts of a quarter and those before, read in one transaction that sees one moment.

    `revised` are the facts of the revision that this one replaces. What was frozen for a quarter before stays (G7).
    """
    seen_on, agreed = quarter_facts.as_of(quarter), terms.Terms(limit=organisation.small_number_limit)
    with transaction.atomic():
        _see_one_moment()
        now = protect.protected(figures.figures(organisation, quarter, as_of=seen_on), limit=agreed.limit)
        before = protect.protected(figures.figures(organisation, quarter.previous()), limit=agreed.limit)
        frozen = _frozen(organisation, quarter.previous())
    told = quarter_facts.corrections(quarter.previous(), frozen["now"], before) if frozen else []
    told += quarter_facts.corrections(quarter, revised["now"], now) if revised else []
    row = quarter_facts.earlier(quarter.previous(), frozen["now"] if frozen else before, frozen=bool(frozen))
    return quarter_facts.snapshot(
        quarter,
        seen_on=seen_on,
        now=now,
        history=[row],
        terms=agreed,
        work_hours=organisation.work_hours,
        corrections=told,
    )


def document(report):
    """The report as chapters, from its frozen facts alone."""
    return _document(report, report.figures)


def stamp(report):
    """Where this version of the report stands."""
    name = report.established_by.name if report.established_by_id else ""
    return _stamp(report, report.figures, established=report.established_at, established_by=name)


def paper_of(organisation, municipality, quarter):
    """The PDF of a quarter for the command: the frozen one where there is one (G7), else drawn now and not kept."""
    kept = QuarterReport.objects.filter(organisation=organisation, year=quarter.year, number=quarter.number)
    if municipality.pk:
        kept = kept.filter(municipality=municipality)
    frozen = kept.filter(state__in=[State.ESTABLISHED, State.PUBLISHED]).order_by("-revision").first()
    if frozen:
        return files.path_of(frozen.file).read_bytes()
    report = QuarterReport(
        organisation=organisation, municipality=municipality, year=quarter.year, number=quarter.number
    )
    facts = collect(organisation, quarter)
    return _paper(report, facts, _stamp(report, facts))


def _have_made(report, by):
    """Queue the making, in the same transaction as its cause."""
    job = jobs.enqueue(
        "report.make",
        organisation=report.organisation,
        payload={"report": report.pk},
        once_key=f"report:{report.pk}",
        by=by,
    )
    QuarterReport.objects.filter(pk=report.pk).update(job=job)
    report.job = job
    return report


def _frozen(organisation, quarter):
    """The facts of a quarter as they were established last, None when nobody did."""
    rows = QuarterReport.objects.filter(organisation=organisation, year=quarter.year, number=quarter.number)
    rows = rows.filter(state__in=[State.ESTABLISHED, State.PUBLISHED], definition_version=DEFINITION_VERSION)
    return rows.order_by("-revision", "-established_at").values_list("figures", flat=True).first()


def _printed_before(report):
    """The facts of the revision that this report replaces."""
    return _frozen(report.organisation, report.period) if report.revision > 1 else None


def _claim(pk):
    """The report if it still waits to be made; None when it is gone or was made already."""
    report = QuarterReport.objects.select_related("organisation", "municipality").filter(pk=pk, state__in=BUSY).first()
    if report is None:
        return None
    return states.move(report, to=State.BEING_MADE)


@transaction.atomic
def _keep_draft(report, facts, name, job):
    """Put the draft on the row; another worker that was faster made the same one, so its word stands."""
    try:
        states.move(
            report,
            to=State.DRAFT,
            figures=facts,
            definition_version=facts["definition_version"],
            as_of=facts["as_of"],
            file=name,
        )
    except Refused:
        return
    audit.record("report.made", report, by=job.requested_by)
    if report.asked_by:
        text = _("Het rapport over het %(quarter)s is klaar.") % {"quarter": report.period.label}
        notify.tell(report.asked_by, text, url=report.get_absolute_url(), organisation=report.organisation)


@transaction.atomic
def _freeze(report, drawn, name, *, by):
    """Freeze the row, if it still says what was drawn."""
    current = QuarterReport.objects.select_for_update().get(pk=report.pk)
    if (current.explanation, current.file) != (report.explanation, report.file):
        raise Refused(_("Het concept is intussen veranderd. Bekijk het en stel het opnieuw vast."))
    changes = {"checksum": drawn.checksum, "file": name, "established_by": by, "established_at": drawn.established}
    states.move(report, to=State.ESTABLISHED, **changes)
    audit.record("report.established", report, by=by)
    return report


def _see_one_moment():
    """On PostgreSQL: one snapshot for all statements, and nothing can be written. SQLite gives that by itself."""
    if connection.vendor == "postgresql" and len(connection.atomic_blocks) == 1:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _stamp(report, facts, *, established=None, established_by=""):
    return paper.Stamp(
        as_of=words.day(facts["as_of"]),
        checksum=exports.checksum(facts),
        revision=report.revision,
        established=established,
        established_by=established_by,
        correction=report.correction_reason,
    )


def _document(report, facts):
    return pages.build(
        facts,
        organisation=report.organisation.name,
        reader=report.reader,
        explanation=report.explanation,
    )


def _paper(report, facts, drawn):
    return paper.render(_document(report, facts), drawn)
