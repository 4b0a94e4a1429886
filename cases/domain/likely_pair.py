"""Two youths that may be one person: what agrees, in words; it asks and never blocks (mission 8: Riemens, Riemers)."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from cases.domain import search
from cases.domain.face import ASKED, NEAR, Face, compare, near_days, words
from cases.models import Acquaintance, LikelyPair, NameWord, Youth, YouthAlias
from mentoraat import audit
from mentoraat.periods import now, today

CANDIDATES = 200
CHUNK = 400
SHOWN = 3


@dataclass(frozen=True)
class Match:
    """A youth that may be the same person, and why."""

    youth: Youth
    reasons: tuple
    weight: int

    @property
    def words(self):
        """What agrees, in words."""
        return words(self.reasons)


def near(face, *, organisation, but=None):
    """The youths of the organisation that may be this person, the surest first."""
    pks = _candidates(face, organisation)
    rows = Youth.objects.filter(pk__in=pks, merged_into__isnull=True).exclude(pk=but.pk if but else None)
    found = []
    for youth in rows.select_related("area").prefetch_related("aliases"):
        reasons, weight = compare(face, Face.of(youth))
        if weight >= ASKED:
            found.append(Match(youth, reasons, weight))
    return sorted(found, key=lambda match: (-match.weight, match.youth.pk))


@transaction.atomic
def note(youth, *, by):
    """Keep the pairs that this youth makes with others; those that do not look alike any more go, unless answered."""
    matches = near(Face.of(youth), organisation=youth.organisation_id, but=youth)
    kept = []
    for match in matches:
        first, second = sorted((youth, match.youth), key=lambda row: row.pk)
        facts = {"reasons": list(match.reasons), "weight": match.weight, "organisation_id": youth.organisation_id}
        kept.append(LikelyPair.objects.update_or_create(first=first, second=second, defaults=facts)[0].pk)
    mine = LikelyPair.objects.asked().filter(Q(first=youth) | Q(second=youth))
    mine.exclude(pk__in=kept).delete()
    return matches


@transaction.atomic
def part(pair, *, by):
    """These are two people: that is remembered, and nobody is asked again."""
    if LikelyPair.objects.asked().filter(pk=pair.pk).update(distinct_at=now(), distinct_by=by):
        for youth in (pair.first, pair.second):
            audit.record("youth.told_apart", pair, youth=youth, by=by)
    pair.refresh_from_db()
    return pair


@transaction.atomic
def rejoin(pair, *, by):
    """Ask about them again: telling them apart was a slip."""
    answered = LikelyPair.objects.filter(pk=pair.pk, distinct_at__isnull=False)
    if answered.update(distinct_at=None, distinct_by=None):
        for youth in (pair.first, pair.second):
            audit.record("youth.may_be_one", pair, youth=youth, by=by)
    pair.refresh_from_db()
    return pair


@transaction.atomic
def keep_apart(one, two, *, by):
    """Say of two youths that they are two people, also when nothing asked; returns the pair."""
    first, second = sorted((one, two), key=lambda row: row.pk)
    facts = {"organisation_id": one.organisation_id}
    return part(LikelyPair.objects.get_or_create(first=first, second=second, defaults=facts)[0], by=by)


def look_again(*, everybody=False, by):
    """At night: look at everybody who was changed lately, or at all; returns how many. Twice changes nothing."""
    rows = Youth.objects.filter(merged_into__isnull=True).order_by("pk")
    if not everybody:
        rows = rows.filter(updated__gte=now() - timedelta(days=2))
    pks = list(rows.values_list("pk", flat=True))
    for start in range(0, len(pks), CHUNK):
        for youth in Youth.objects.filter(pk__in=pks[start : start + CHUNK]).prefetch_related("aliases"):
            note(youth, by=by)
    return len(pks)


@dataclass(frozen=True)
class Alike:
    """Somebody who is there already and looks like what is being written down."""

    ref: str
    name: str
    words: str
    mine: bool
    known_by: tuple


def before_writing(facts, *, user):
    """Who is there already and may be the person of these facts; of a colleague's youth a name and who knows them."""
    matches = near(Face.typed(**facts), organisation=user.access.organisation_id)[:SHOWN]
    seen = Youth.objects.visible_to(user).filter(pk__in=[match.youth.pk for match in matches])
    mine = set(seen.values_list("pk", flat=True))
    return tuple(_alike(match, match.youth.pk in mine) for match in matches)


def _alike(match, mine):
    known = match.youth.acquaintances.filter(until__gte=today()).exclude(how=Acquaintance.How.OPENED)
    people = known.order_by("pk").values_list("user__name", flat=True)
    return Alike(match.youth.ref, match.youth.name, match.words, mine, tuple(dict.fromkeys(people)))


def others(youth, *, user):
    """The youths of whom nobody said yet whether they are this one, as far as the person may see them."""
    rows = waiting(user).filter(Q(first=youth) | Q(second=youth)).select_related("first", "second")
    return [pair.second if pair.first_id == youth.pk else pair.first for pair in rows[:SHOWN]]


def waiting(user):
    """Pairs that nobody has answered, the surest first; a mentor gets those of whom they see both."""
    rows = LikelyPair.objects.visible_to(user).asked().filter(organisation_id=user.access.organisation_id)
    return rows.order_by("-weight", "pk")


@dataclass(frozen=True)
class Row:
    """A pair as the list shows it."""

    ref: str
    sides: tuple  # (ref, name, what tells them apart), the earliest record first
    words: str


def rows(user, *, limit):
    """The pairs that wait, written out; three queries, however many."""
    found = waiting(user).select_related("first__area", "second__area")
    found = found.prefetch_related("first__aliases", "second__aliases")[:limit]
    return [Row(pair.ref, (_side(pair.first), _side(pair.second)), words(pair.reasons)) for pair in found]


def _side(youth):
    shown = [f"“{alias.name}”" for alias in youth.aliases.all() if alias.shown and alias.name != youth.name]
    age = youth.age_on(today())
    parts = (*shown[:1], _("%(age)s jaar") % {"age": age} if age is not None else "", youth.area and youth.area.name)
    return youth.ref, youth.name, " · ".join(part for part in parts if part)


def _candidates(face, organisation):
    """Everybody with whom enough could agree: few, however many there are."""
    mine = Youth.objects.filter(organisation=organisation)
    condition = Q(pk__in=[])
    if face.birth_date:
        condition |= Q(birth_date__in={face.birth_date, *near_days(face.birth_date)})
    if face.phone:
        condition |= Q(phone=face.phone)
    if aliases := face.street_names | face.earlier:
        condition |= Q(name_key__in=aliases)
    found = set(mine.filter(condition).values_list("pk", flat=True)[:CANDIDATES])
    called = YouthAlias.objects.filter(organisation=organisation, name_key__in=face.called)
    found |= set(called.values_list("youth", flat=True)[:CANDIDATES])
    return found | _of_like_names(face, organisation)


def _of_like_names(face, organisation):
    """Those whose surname and first name both are alike."""
    if not (face.first_name and face.surname):
        return set()
    words = [_words_near(name, organisation) for name in (face.surname, face.first_name)]
    rows = NameWord.objects.filter(organisation=organisation, word__in=words[0])
    both = NameWord.objects.filter(youth=OuterRef("youth"), word__in=words[1])
    return set(rows.filter(Exists(both)).values_list("youth", flat=True)[:CANDIDATES])


def _words_near(name, organisation):
    """The words in use that are near the longest word of a name."""
    word = max(name.split(), key=len)
    like = search.words_like(word, organisation=organisation)
    return {word} | {other for other, score in like.items() if score >= NEAR}
