"""One youth written down twice: made one, with a trail, and for a day undone again (indicators.md 6)."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import first_reached, merge_facts, merge_moves, name_index
from cases.domain import youth as youth_domain
from cases.models import Acquaintance, Case, CasemanagerPeriod, Youth, YouthMerge
from mentoraat import audit, notify
from mentoraat.periods import UNDO_WITHIN, may_undo, now, today
from mentoraat.states import Refused

ERROR = Case.Ending.OPENED_IN_ERROR


@transaction.atomic
def merge(one, two, *, choose=None, why="", by):
    """Make two records of one person one. The earliest stays; everything of the other moves to it.

    `choose` says per fact which stays (merge_facts). Two open cases in one programme: the earliest goes on, with all
    that hangs on the other, and the other is closed as opened in error (G4, G5). Returns the merge.
    """
    kept, other = merge_facts.earliest(*_lock(one, two))
    _check(kept, other, by)
    trail = merge_moves.Trail()
    item = YouthMerge(
        organisation_id=kept.organisation_id, kept=kept, other=other, done_by=by, why=why.strip()[:200], at=now()
    )
    item.other_name = other.name
    _end_duplicates(kept, other, trail, by)
    merge_moves.move_all(other, kept, trail)
    _link_cases(kept, trail)
    _merge_facts(kept, other, choose or {}, trail)
    Youth.objects.filter(pk=other.pk).update(merged_into=kept)
    item.moved, item.before = trail.moved, trail.before
    item.save()
    _settle_what_is_kept(kept, other, by)
    for youth in (kept, other):
        audit.record("youth.merged", item, youth=youth, reason=item.why, by=by)
    return item


@transaction.atomic
def undo(item, *, by):
    """Take a merge back within a day: both are as they were. What was written since stays with the kept record.

    Returns how many rows that are.
    """
    _check_undo(item)
    changed = YouthMerge.objects.standing().filter(pk=item.pk, settled_at__isnull=True)
    if not changed.update(undone_at=now(), undone_by=by):
        raise Refused(_("Iemand anders was je net voor. Bekijk hoe het nu staat."))
    kept, other = item.kept, item.other
    trail = merge_moves.Trail(item.moved, item.before)
    merge_moves.put_back(trail, by=by)
    Youth.objects.filter(pk=other.pk).update(merged_into=None)
    _know_their_casemanagers(other, by)
    _settle_what_is_kept(kept, other, by)
    for youth in (kept, other):
        audit.record("youth.unmerged", item, youth=youth, by=by)
    item.refresh_from_db()
    return merge_moves.added_since(kept, item.at, trail)


@transaction.atomic
def settle(*, by):
    """After a day a merge stands: what was kept to undo it goes, and so do the facts of the other record.

    What is left of the other is an address that leads to the kept record. Returns how many were settled.
    """
    due = YouthMerge.objects.standing().filter(settled_at__isnull=True, at__lte=now() - UNDO_WITHIN)
    due = list(due.select_related("kept", "other").order_by("pk"))
    blank = {field.attname: field.get_default() for field in Youth._meta.concrete_fields if _is_fact(field)}
    for item in due:
        trail = merge_moves.Trail(item.moved)
        merge_moves.move_all(item.other, item.kept, trail)  # what was written at the very moment of merging
        YouthMerge.objects.filter(pk=item.pk).update(before={}, moved=trail.moved, settled_at=now())
        Youth.objects.filter(pk=item.other_id).update(**blank)
        first_reached.settle(Youth.objects.filter(pk__in=[item.kept_id, item.other_id]), by=by)
        audit.record("youth.merge_settled", item, youth=item.kept, by=by)
    return len(due)


def leads_to(ref, *, by):
    """The youth to whom the address of a merged one leads, if the person may see them; else None."""
    youth = Youth.objects.filter(organisation_id=by.access.organisation_id, ref=ref, merged_into__isnull=False).first()
    while youth and youth.merged_into_id:
        youth = youth.merged_into
    return youth if youth and youth_domain.is_visible(youth, by=by) else None


def standing_for(organisation):
    """{a merged youth: the youth that is kept} by number, for who still knows a youth by the other record."""
    pairs = dict(
        Youth.objects.filter(organisation=organisation, merged_into__isnull=False).values_list("pk", "merged_into_id")
    )
    return {other: _end_of(pairs, other) for other in pairs}


def _end_of(pairs, pk):
    while pk in pairs:
        pk = pairs[pk]
    return pk


def can_undo(item):
    """Whether the merge can still be taken back."""
    return item.undone_at is None and item.settled_at is None and may_undo(item.at)


def _lock(one, two):
    """Both rows, held until the end; always in the same order, so that two merges never wait for each other."""
    rows = {row.pk: row for row in Youth.objects.select_for_update().filter(pk__in=[one.pk, two.pk]).order_by("pk")}
    return rows[one.pk], rows[two.pk]


def _check(kept, other, by):
    if kept.pk == other.pk:
        raise Refused(_("Dit is dezelfde jongere. Kies een ander."))
    if kept.merged_into_id or other.merged_into_id:
        raise Refused(_("Deze jongeren zijn al samengevoegd."))
    if not all(youth_domain.is_visible(youth, by=by) for youth in (kept, other)):
        raise Refused(_("Je ziet niet allebei deze jongeren. Vraag het je coördinator."))


def _check_undo(item):
    if not can_undo(item):
        raise Refused(_("Ongedaan maken kan 24 uur lang. Dat is voorbij."))
    later = YouthMerge.objects.standing().exclude(pk=item.pk).filter(pk__gt=item.pk)
    if later.filter(kept_id=item.kept_id).exists() or later.filter(other_id=item.kept_id).exists():
        raise Refused(_("Hierna is nog een keer samengevoegd. Maak dat eerst ongedaan."))


def _end_duplicates(kept, other, trail, by):
    """Where both have an open case in one programme, the one opened first goes on (G5)."""
    there = {case.programme_id: case for case in Case.objects.open().filter(youth=kept)}
    for case in Case.objects.open().filter(youth=other).order_by("opened_on", "pk"):
        if case.programme_id in there:
            both = sorted((there[case.programme_id], case), key=lambda row: (row.opened_on, row.pk))
            _end_duplicate(*both, trail, by)


def _end_duplicate(stays, ends, trail, by):
    merge_moves.move_all(ends, stays, trail)
    for period in CasemanagerPeriod.objects.filter(case=ends, ends_on__isnull=True):
        trail.change(period, ends_on=max(period.starts_on, today()))
    closing = {"state": Case.State.CLOSED, "ending": ERROR, "closed_on": max(ends.opened_on, today())}
    trail.change(ends, **closing, waiting_until=None)
    audit.record("case.closed", ends, youth=ends.youth, fields=closing, by=by)
    if ends.casemanager_id != stays.casemanager_id:
        words = _("%(youth)s stond er twee keer in. %(name)s is en blijft de vaste mentor.")
        told = {"youth": stays.youth.call_name, "name": stays.casemanager.name}
        url, house = stays.youth.get_absolute_url(), stays.organisation
        notify.tell(ends.casemanager, words % told, url=url, organisation=house)


def _link_cases(kept, trail):
    """A case that had no earlier one may have one now (G6)."""
    cases = list(Case.objects.counted().filter(youth=kept).order_by("opened_on", "pk"))
    for case in (row for row in cases if row.previous_case_id is None):
        ended = [row for row in cases if row.closed_on and row.pk != case.pk and row.closed_on <= case.opened_on]
        if ended:
            trail.change(case, previous_case_id=max(ended, key=lambda row: (row.closed_on, row.pk)).pk)


def _merge_facts(kept, other, choose, trail):
    """Write the chosen facts; both names stay searchable, the one that went is not shown."""
    was = kept.name
    for columns in merge_facts.chosen(kept, other, choose):
        trail.change(kept, **columns)
    seen = [moment for moment in (kept.last_seen_at, other.last_seen_at) if moment]
    if seen and max(seen) != kept.last_seen_at:
        trail.change(kept, last_seen_at=max(seen))
    for name in {was, other.name} - {kept.name}:
        before = set(kept.aliases.values_list("pk", flat=True))
        youth_domain.keep_old_name(kept, name)
        trail.add(kept.aliases.exclude(pk__in=before))


def _settle_what_is_kept(kept, other, by):
    """What search and figures keep of each, anew: names, contacts and with them the first day have moved."""
    name_index.refresh([kept.pk, other.pk], by=by)
    first_reached.settle(Youth.objects.filter(pk__in=[kept.pk, other.pk]), by=by)


def _know_their_casemanagers(youth, by):
    """A case that got another casemanager in between is back: whoever guards it may see the youth."""
    for case in Case.objects.open().filter(youth=youth).select_related("casemanager"):
        youth_domain.know(youth, user=case.casemanager, how=Acquaintance.How.CASEMANAGER, by=by)


def _is_fact(field):
    return field.name not in merge_facts.DERIVED
