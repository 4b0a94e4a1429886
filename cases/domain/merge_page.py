"""What the pages about merging show: who it may be, both side by side, and what a merge moved."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.domain import face, likely_pair, merge_facts, search
from cases.domain import youth as youths
from cases.models import Case, Youth
from mentoraat.templatetags.mentoraat import date_short

TABLES = {
    "outreach.Contact_youths.youth": lambda n: ngettext("%(n)s contact", "%(n)s contacten", n),
    "cases.Case.youth": lambda n: ngettext("%(n)s traject", "%(n)s trajecten", n),
    "cases.Step.youth": lambda n: ngettext("%(n)s stap", "%(n)s stappen", n),
    "cases.Wish.youth": lambda n: ngettext("%(n)s wens", "%(n)s wensen", n),
    "cases.Consent.youth": lambda n: ngettext("%(n)s akkoord", "%(n)s akkoorden", n),
    "cases.Letter.youth": lambda n: ngettext("%(n)s brief", "%(n)s brieven", n),
    "cases.Appointment.youth": lambda n: ngettext("%(n)s afspraak", "%(n)s afspraken", n),
    "cases.YouthAlias.youth": lambda n: ngettext("%(n)s straatnaam", "%(n)s straatnamen", n),
}


@dataclass(frozen=True)
class Side:
    """One of the two records, in words."""

    youth: Youth
    aliases: str
    about: tuple


@dataclass(frozen=True)
class Pair:
    """Two records side by side: which stays, what agrees, and what each says."""

    kept: Side
    other: Side
    facts: tuple
    reasons: str
    twice: tuple  # programmes in which both have an open case

    @property
    def one_way(self):
        """Facts that need no choice: only one record tells them, or both say the same."""
        return tuple((fact.label, fact.kept or fact.other) for fact in self.facts if not fact.open)


@dataclass(frozen=True)
class Candidate:
    """Somebody who may be the same person. Who one may not see is a name and who knows them."""

    ref: str
    name: str
    alias: str
    about: str
    mine: bool


@transaction.atomic
def compare(one, two, *, by):
    """Both records side by side. That is reading them, and is written down."""
    kept, other = merge_facts.earliest(one, two)
    for youth in (kept, other):
        youths.read(youth, by=by)
    reasons, _weight = face.compare(face.Face.of(kept), face.Face.of(other))
    return Pair(_side(kept), _side(other), merge_facts.compare(kept, other), face.words(reasons), _twice(kept, other))


def candidates(youth, *, text="", user):
    """Who it may be: those who look alike, or those with the text in their names."""
    if text:
        hits = search.find(text, user=user).hits
        found = [Candidate(hit.ref, hit.name, hit.alias, hit.hint, hit.mine) for hit in hits]
        return tuple(row for row in found if row.ref != youth.ref)
    matches = likely_pair.near(face.Face.of(youth), organisation=youth.organisation_id, but=youth)[: search.LIMIT]
    seen = Youth.objects.visible_to(user).filter(pk__in=[match.youth.pk for match in matches])
    mine = set(seen.values_list("pk", flat=True))
    return tuple(_candidate(match, match.youth.pk in mine) for match in matches)


def moved(item):
    """What a merge moved, in words: "2 contacten, 1 stap"."""
    counts = {}
    for name, _source, target, rows in item.moved:
        if target == item.kept_id:
            counts[name] = counts.get(name, 0) + len(rows)
    parts = [words(counts[name]) % {"n": counts[name]} for name, words in TABLES.items() if name in counts]
    return ", ".join(parts)


def _candidate(match, mine):
    aliases = [alias.name for alias in match.youth.aliases.all() if alias.shown] if mine else []
    name = match.youth.name
    return Candidate(match.youth.ref, name, next((a for a in aliases if a != name), ""), match.words, mine)


def _side(youth):
    aliases = youth.aliases.filter(shown=True).order_by("pk").values_list("name", flat=True)
    return Side(youth, "”, “".join(name for name in aliases if name != youth.name), tuple(_about(youth)))


def _about(youth):
    yield _("ingeschreven op %(day)s") % {"day": date_short(youth.created)}
    contacts = youth.contacts.kept().count()
    yield ngettext("%(n)s contact", "%(n)s contacten", contacts) % {"n": contacts}
    for case in Case.objects.open().filter(youth=youth).select_related("programme", "casemanager"):
        told = {"programme": case.programme, "name": case.casemanager.name}
        yield _("%(programme)s met %(name)s") % told
    if known := youths.known_by(youth):
        yield _("bekend bij %(names)s") % {"names": ", ".join(known)}


def _twice(kept, other):
    rows = Case.objects.open().filter(youth__in=(kept, other)).select_related("programme")
    found = [case.programme.name for case in rows.order_by("pk")]
    return tuple(name for name in dict.fromkeys(found) if found.count(name) > 1)
