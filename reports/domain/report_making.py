"""The jobs behind a report: make the draft, and establish it. Each may run twice and has one effect."""

import errno
from contextlib import contextmanager

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import story
from mentoraat import audit, jobs, states
from mentoraat.states import Refused
from reports.domain import release_gate, report_collect, report_drawing, report_news, report_terms
from reports.domain.report_steps import reached, store
from reports.models import QuarterReport
from reports.quarter import facts as quarter_facts

State = QuarterReport.State
WAITING = (State.QUEUED, State.BEING_MADE)
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
EMPTY = {"figures": None, "file": "", "downloads": {}}


def make(job):
    """Count, hide, attack, draw, store, and only then say that there is a draft."""
    report = _claim(job, WAITING, State.BEING_MADE)
    if report is None:
        return
    reached(job, "claimed")
    with jobs.kept_alive(job), _stumbling(report, job):
        facts = _facts(report, job)
        verdict = _attack(report, job, facts)
        made = {} if verdict.held else _draw(report, job, verdict.facts)
    reached(job, "before the row")
    _keep(report, job, verdict, made)
    reached(job, "after the row")
    reached(job, "before done")


def establish(job):
    """Freeze figures, definitions, words, moment and control code, in files that hold them all (G7).

    The moment is that of the coordinator's act, so that a worker who begins again makes the same bytes.
    """
    report = _claim(job, (State.ESTABLISHING,), State.ESTABLISHING)
    if report is None:
        return
    reached(job, "claimed")
    moment = {"established_at": job.created, "established_by": job.requested_by}
    with jobs.kept_alive(job), _stumbling(report, job):
        verdict = _attack(report, job, quarter_facts.upgraded(report.figures) | {"texts": texts(report)})
        made = {} if verdict.held else _draw(report, job, verdict.facts, **moment)
    reached(job, "before the row")
    _freeze(report, job, verdict, made | moment)
    reached(job, "after the row")
    reached(job, "before done")


def texts(report):
    """The words of people in a draft as it stands: hers, the stories that may still be told, signals."""
    chosen = story.may_be_told(report.organisation).filter(reports=report).order_by("pk")
    kept = (report.figures or {}).get("texts", {})
    told = [story.plain(one) for one in chosen]
    return {"explanation": report.explanation, "stories": told, "signals": kept.get("signals", [])}


def earlier(report):
    """What this reader has already: (id of the organisation, facts) of every report that was established."""
    rows = QuarterReport.objects.standing().exclude(pk=report.pk).order_by("pk")
    if report.municipality_id:
        rows = rows.filter(municipality=report.municipality_id)
    else:
        rows = rows.filter(profile=report.profile_id, profile__isnull=False)
    return list(rows.values_list("organisation_id", "figures"))


def _claim(job, states_, to):
    """The report if it still waits for this; None when it is gone or somebody was first."""
    rows = QuarterReport.objects.filter(pk=job.payload["report"], job=job, state__in=states_)
    related = ("organisation", "municipality", "profile__programme", "profile__area", "profile__municipality")
    report = rows.select_related(*related, "programme", "area").first()
    try:
        return states.move(report, to=to) if report else None
    except Refused:
        return None


def _facts(report, job):
    part = {"programme": report.programme, "area": report.area}
    counted = report_collect.count(report.organisation, report.period, terms=report_terms.of(report), **part)
    reached(job, "counted")
    facts = report_collect.hidden(counted, revised=_revised(report))
    facts["texts"] |= {name: words for name, words in texts(report).items() if name != "signals"}
    reached(job, "protected")
    return facts


def _revised(report):
    """The facts of the revision that this one replaces."""
    rows = QuarterReport.objects.standing().same_as(report).filter(revision__lt=report.revision)
    return rows.order_by("-revision").values_list("figures", flat=True).first()


def _attack(report, job, facts):
    verdict = release_gate.check(facts, earlier=earlier(report), organisation=report.organisation_id)
    reached(job, "attacked")
    return verdict


def _draw(report, job, facts, *, established_at=None, established_by=None):
    """Draw and store all that can be read; what goes on the row."""
    name = established_by.name if established_by else ""
    drawn = report_drawing.stamp(report, facts, established=established_at, established_by=name)
    told = report_drawing.document(report, facts)
    data = report_drawing.pdf(told, drawn)
    reached(job, "drawn")
    made = {"figures": facts, "file": store(job, data), "downloads": report_drawing.downloads(report, told, drawn)}
    reached(job, "exported")
    return made | ({"checksum": drawn.checksum} if established_at else {})


@transaction.atomic
def _keep(report, job, verdict, made):
    """Put the draft on the row; another worker that was faster made the same one, so its word stands."""
    if not _is_mine(report, job):
        return
    facts = verdict.facts
    seen = {"definition_version": facts["definition_version"], "as_of": facts["as_of"], "gate": verdict.plain()}
    try:
        if verdict.held:
            states.move(report, to=State.HELD, **EMPTY, **seen, trouble=_why_held())
        else:
            states.move(report, to=State.DRAFT, **made, **seen, trouble="")
    except Refused:
        return
    audit.record("report.held" if verdict.held else "report.made", report, by=job.requested_by)
    report_news.made(report)
    reached(job, "mail queued")


@transaction.atomic
def _freeze(report, job, verdict, made):
    """Freeze the row, and tell who asked for it."""
    if not _is_mine(report, job):
        return
    try:
        if verdict.held:
            states.move(report, to=State.HELD, **EMPTY, gate=verdict.plain(report.gate), trouble=_why_held())
        else:
            states.move(report, to=State.ESTABLISHED, **made, gate=verdict.plain(report.gate), trouble="")
    except Refused:
        return
    audit.record("report.held" if verdict.held else "report.established", report, by=job.requested_by)
    report_news.established(report, job.requested_by)
    reached(job, "mail queued")


def _is_mine(report, job):
    """Whether the report still waits for this job: one that lost its lease long ago has nothing to say any more."""
    return QuarterReport.objects.select_for_update().filter(pk=report.pk, job=job).exists()


@contextmanager
def _stumbling(report, job):
    """Say in plain words what went wrong, at once when trying again cannot help, else after the last try."""
    try:
        yield
    except Exception as error:
        full = isinstance(error, OSError) and error.errno in NO_ROOM
        error.final = full
        if full or job.attempts >= jobs.MAX_ATTEMPTS:
            give_up(report, trouble=_no_room() if full else "", by=None)
        raise


@transaction.atomic
def give_up(report, *, trouble="", by):
    """Bring it where somebody can act again, and say why. Returns whether it was ours to say: another may be first."""
    back_to = State.DRAFT if report.state == State.ESTABLISHING else State.FAILED
    try:
        states.move(report, to=back_to, trouble=trouble or _gave_up(back_to))
    except Refused:
        return False
    audit.record("report.stuck", report, by=by)
    return True


def _no_room():
    return _("Er is geen ruimte meer om bestanden te bewaren. Vraag de beheerder om ruimte en probeer opnieuw.")


def _gave_up(to):
    if to == State.DRAFT:
        return _("Het vaststellen is niet gelukt. Het concept is nog zoals het was. Probeer het opnieuw.")
    return _("Het maken is niet gelukt. Er is niets half bewaard. Probeer het opnieuw.")


def _why_held():
    return _("Uit dit rapport is een klein aantal uit te rekenen. Daarom gaat het nog niet verder.")
