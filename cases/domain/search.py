"""Finding a youth by whatever one remembers: a name of any kind, part of it, or something that sounds like it."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Case as Choose
from django.db.models import Count, Exists, OuterRef, Prefetch, Value, When

from cases.domain.name_sounds import ALIKE, beginning, likeness, telling
from cases.models import Acquaintance, Case, NamePiece, NameWord, Youth
from mentoraat import names
from mentoraat.access import Permission, can
from mentoraat.periods import today

OPENED = Acquaintance.How.OPENED
LIMIT = 8
WEIGHED = 12  # times as many as are shown are put in order by more than their score
VOCABULARY = 300  # words that share the most pieces with what was typed
SHORTEST = 2
CLIPPED = ("d", "s", "t")  # what is left of d', 's and 't in a key
EXACT = 80  # from here on it is what was typed
NEAR = 0.85  # words this much alike come first when there are many


@dataclass(frozen=True)
class Hit:
    """One youth as a search shows them. Of somebody else's youth: only a name and who knows them."""

    ref: str
    name: str
    alias: str  # the street name, or ""
    mine: bool
    known_by: tuple
    age: int | None = None
    area: str = ""

    @property
    def hint(self):
        """What tells two people of one name apart: where they live, or whose they are."""
        return self.area if self.mine else ", ".join(name.split()[0] for name in self.known_by[:2])


@dataclass(frozen=True)
class Found:
    """The best hits, how many there were, and whether there were none exactly as typed."""

    hits: tuple = ()
    total: int = 0
    alike: bool = False


def findable(user):
    """The youths whose name may come up: all of the organisation, so that nobody is written down twice."""
    return Youth.objects.filter(organisation_id=user.access.organisation_id, merged_into__isnull=True)


def find(text, *, user, limit=LIMIT):
    """The youths whose names fit the text, best first. Fewer than two letters find nobody."""
    words = _words(text)
    if not words or max(map(len, words)) < SHORTEST:
        return Found()
    among, alike = _beginning(words, user), False
    scores = _scores(among, words)
    if not any(score >= EXACT for score in scores.values()):
        near, alike = _alike(words, user), True
        among, scores = near | among, _alike_scores(near, words) | scores
    hits = _hits(scores, among, words, user, limit)
    return Found(hits, len(scores), alike=alike and bool(hits))


def _words(text):
    """The words to look for, without "van der", unless that is all there is."""
    words = names.key(text[:80]).split()
    telling = [word for word in words if word not in names.INFIXES and word not in CLIPPED]
    return telling or words


@dataclass(frozen=True)
class _Candidate:
    """A youth who may be meant: what puts equals in order, and the words of the names."""

    mine: bool
    seen: float
    name: str
    parts: frozenset


def _beginning(words, user):
    """The youths whose names have a word for each of these, that begins like it: {pk: candidate}."""
    asked = [word for word in words if len(word) >= SHORTEST]
    pieces = NamePiece.objects.filter(organisation_id=user.access.organisation_id).order_by()
    found = pieces.filter(piece__in=[beginning(word) for word in asked]).values_list("word", flat=True)
    known = set(found)
    fitting = [[other for other in known if other.startswith(word)] for word in asked]
    return _candidates(fitting, asked, user) if all(fitting) else {}


def _alike(words, user):
    """The youths whose names have a word for each of these, that looks or sounds like it: {pk: candidate}."""
    asked = [word for word in words if len(word) >= 3]
    if max(map(len, words)) < 3:
        return {}
    likes = [words_like(word, organisation=user.access.organisation_id) for word in asked]
    near = [word for like in likes for word, score in like.items() if score >= NEAR]
    return _candidates([list(like) for like in likes], near, user) if all(likes) else {}


def words_like(word, *, organisation):
    """{word in use: how much it looks or sounds like this one}, of those that share most of its pieces."""
    sharing = NamePiece.objects.filter(organisation=organisation, piece__in=telling(word)).order_by()
    sharing = sharing.values("word").annotate(shared=Count("pk")).order_by("-shared", "word")
    return likeness(word, sharing.values_list("word", flat=True)[:VOCABULARY])


def _candidates(fitting, first, user):
    """Those with a word of each list; if there are too many, those with one of the `first` and one's own come first."""
    known = Acquaintance.objects.filter(user=user, until__gte=today()).values("youth")
    mine = (
        Value(True) if can(user, Permission.SEE_ALL_YOUTHS) else Choose(When(youth__in=known, then=True), default=False)
    )
    words, *others = sorted(fitting, key=len)
    rows = NameWord.objects.filter(organisation_id=user.access.organisation_id, word__in=words)
    for other in others:
        rows = rows.filter(Exists(NameWord.objects.filter(youth=OuterRef("youth"), word__in=other)))
    rows = rows.annotate(mine=mine, best=Choose(When(word__in=first, then=0), default=1))
    rows = rows.order_by("best", "-mine", "-youth__last_seen_at", "youth")[: LIMIT * WEIGHED]
    found = {row[0]: row[1:] for row in rows.values_list("youth", "mine", "youth__last_seen_at", "youth__name_key")}
    parts = defaultdict(set)
    for youth, word in NameWord.objects.filter(youth__in=found).values_list("youth", "word"):
        parts[youth].add(word)
    return {
        pk: _Candidate(mine, seen.timestamp() if seen else 0, name, frozenset(parts[pk]))
        for pk, (mine, seen, name) in found.items()
    }


def _scores(among, words):
    """100 for the very name, 90 for the beginnings of its words; others are left out."""
    scores = {}
    for pk, candidate in among.items():
        if all(word in candidate.parts for word in words):
            scores[pk] = 100.0
        elif all(any(part.startswith(word) for part in candidate.parts) for word in words):
            scores[pk] = 90.0
    return scores


def _alike_scores(among, words):
    """At most 80: how much the words look or sound like words of the name, each of them enough."""
    vocabulary = {part for candidate in among.values() for part in candidate.parts}
    likenesses = [likeness(word, vocabulary) for word in words]
    scores = {}
    for pk, candidate in among.items():
        best = [max((like.get(part, 0) for part in candidate.parts), default=0) for like in likenesses]
        if min(best) >= ALIKE:
            scores[pk] = 80 * sum(best) / len(best)
    return scores


def _hits(scores, among, words, user, limit):
    """The best of them as rows to show: own youths first among equals, then who was seen last."""
    order = {pk: (-scores[pk], not among[pk].mine, -among[pk].seen, among[pk].name, pk) for pk in scores}
    best = sorted(order, key=order.get)[:limit]
    youths = _with_names(best).in_bulk()
    return tuple(_hit(youths[pk], words, mine=among[pk].mine) for pk in best if pk in youths)


def _with_names(pks):
    known = Acquaintance.objects.filter(until__gte=today()).select_related("user").order_by("pk")
    cases = Case.objects.open().select_related("casemanager")
    return (
        Youth.objects.filter(pk__in=pks)
        .select_related("area")
        .prefetch_related("aliases", Prefetch("acquaintances", known), Prefetch("cases", cases))
    )


def _hit(youth, words, mine):
    guided = [case.casemanager.name for case in youth.cases.all()]
    known_by = guided or [row.user.name for row in youth.acquaintances.all() if row.how != OPENED]
    return Hit(
        ref=youth.ref,
        name=youth.name or _alias(youth, words, always=True),
        alias=_alias(youth, words, always=mine) if youth.name else "",
        mine=mine,
        known_by=tuple(dict.fromkeys(known_by)),
        age=youth.age_on(today()) if mine else None,
        area=youth.area.name if mine and youth.area else "",
    )


def _alias(youth, words, always):
    """The street name to show: the one that was looked for, else the first, but that only of one's own youths."""
    shown = [alias for alias in youth.aliases.all() if alias.shown]
    fitting = [alias for alias in shown if any(word in alias.name_key for word in words)]
    chosen = fitting or (shown if always else [])
    return chosen[0].name if chosen else ""
