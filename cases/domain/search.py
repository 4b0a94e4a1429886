"""Finding a youth by whatever one remembers: a name of any kind, part of it, or something that sounds like it."""

from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Case as Choose
from django.db.models import Prefetch, Q, Value, When
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from cases.models import Acquaintance, Case, Youth, YouthAlias
from mentoraat import names
from mentoraat.access import Permission, can
from mentoraat.periods import today

OPENED = Acquaintance.How.OPENED
LIMIT = 8
WEIGHED = 40  # times as many as are shown are put in order by more than their score
SHORTEST = 2
CLIPPED = ("d", "s", "t")  # what is left of d', 's and 't in a key
ALIKE = 0.62  # how much two words must look alike, from 0 to 1
_SOUNDS = (
    *(("sch", "sg"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("dj", "j"), ("dz", "j"), ("ch", "g"), ("kh", "g")),
    *(("oe", "u"), ("ou", "u"), ("ij", "i"), ("ei", "i"), ("ey", "i"), ("ai", "i"), ("ie", "i"), ("y", "i")),
    *(("c", "k"), ("q", "k"), ("x", "ks"), ("z", "s"), ("v", "f"), ("w", "f")),
)


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
    return Youth.objects.filter(organisation_id=user.access.organisation_id)


def find(text, *, user, limit=LIMIT):
    """The youths whose names fit the text, best first. Fewer than two letters find nobody."""
    words = _words(text)
    if not words or max(map(len, words)) < SHORTEST:
        return Found()
    scores, alike = _scores(_containing(words, user), words), False
    if not any(score >= 80 for score in scores.values()):
        scores, alike = scores | _alike(words, user, scores), True
    hits = _hits(scores, words, user, limit)
    return Found(hits, len(scores), alike=alike and bool(hits))


def _words(text):
    """The words to look for, without "van der", unless that is all there is."""
    words = names.key(text[:80]).split()
    telling = [word for word in words if word not in names.INFIXES and word not in CLIPPED]
    return telling or words


def _containing(words, user):
    """The keys per youth that hold the longest of the words: {youth: {key, …}}."""
    word = max(words, key=len)
    at_start = Q(name_key__startswith=word) | Q(name_key__contains=f" {word}")
    return _keys(at_start if len(word) <= SHORTEST else Q(name_key__contains=word), user)


def _keys(condition, user):
    organisation = user.access.organisation_id
    found = {}
    for pk, key in Youth.objects.filter(condition, organisation_id=organisation).values_list("pk", "name_key"):
        found.setdefault(pk, set()).add(key)
    aliases = YouthAlias.objects.filter(condition, organisation_id=organisation)
    for pk, key, name in aliases.values_list("youth_id", "name_key", "youth__name_key"):
        found.setdefault(pk, set()).update((key, name))
    return found


def _scores(found, words):
    """100 for the very name, 90 for the beginnings of its words, 50 for somewhere within; others are left out."""
    scores = {}
    for pk, keys in found.items():
        parts = " ".join(keys).split()
        if " ".join(words) in keys or all(word in parts for word in words):
            scores[pk] = 100.0
        elif all(any(part.startswith(word) for part in parts) for word in words):
            scores[pk] = 90.0
        elif all(word in " ".join(keys) for word in words):
            scores[pk] = 50.0
    return scores


def _alike(words, user, known):
    """Names that look or sound like the words: first those with the same first letter, then all."""
    longest = max(words, key=len)
    if len(longest) < 3:
        return {}
    initial = Q(name_key__startswith=longest[0]) | Q(name_key__contains=f" {longest[0]}")
    for condition in (initial, Q()):
        scores = _alike_among(_keys(condition, user), words)
        if any(score >= 60 for score in scores.values()):
            break
    return {pk: score for pk, score in scores.items() if pk not in known}


def _alike_among(found, words):
    vocabulary = list({part for keys in found.values() for part in _parts(keys)})
    likenesses = [_likeness(word, vocabulary) for word in words]
    scores = {}
    for pk, keys in found.items():
        parts = _parts(keys)
        best = [max((like.get(part, 0) for part in parts), default=0) for like in likenesses]
        if min(best) >= ALIKE:
            scores[pk] = 80 * sum(best) / len(best)
    return scores


def _parts(keys):
    """The words of the keys, and each key written as one word."""
    return {part for key in keys for part in (*key.split(), key.replace(" ", ""))}


def _likeness(word, vocabulary):
    """How much each word of the vocabulary looks or sounds like this one, where enough."""
    looks = process.extract(
        word, vocabulary, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=ALIKE, limit=40
    )
    sounding = [_sound(other) for other in vocabulary]
    sounds = process.extract(
        _sound(word), sounding, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=ALIKE, limit=40
    )
    found = {other: score for other, score, _ in looks}
    for _sounding, score, index in sounds:
        other = vocabulary[index]
        found[other] = max(found.get(other, 0), score - 0.04)
    return found


@lru_cache(maxsize=50_000)
def _sound(word):
    """Roughly how a name sounds in Dutch: spellings that differ only on paper become the same."""
    start = "j" + word[1:] if len(word) > 1 and word[0] == "y" and word[1] in "aeou" else word
    for written, heard in _SOUNDS:
        start = start.replace(written, heard)
    single = [char for index, char in enumerate(start) if index == 0 or char != start[index - 1]]
    return "".join(char for index, char in enumerate(single) if char != "h" or index == 0)


def _hits(scores, words, user, limit):
    """The best of them as rows to show: own youths first among equals, then who was seen last."""
    top = sorted(scores, key=lambda pk: (-scores[pk], pk))[: limit * WEIGHED]
    weighed = {}
    for pk, seen, name, mine in _weights(top, user):
        weighed[pk] = (-scores[pk], not mine, -(seen.timestamp() if seen else 0), name, pk)
    best = sorted(weighed, key=weighed.get)[:limit]
    youths = _with_names(best).in_bulk()
    return tuple(_hit(youths[pk], words, mine=not weighed[pk][1]) for pk in best)


def _weights(pks, user):
    """What puts hits in order, of many more than are shown: pk, last seen, name, and whether they are one's own."""
    known = Acquaintance.objects.filter(user=user, until__gte=today()).values("youth")
    mine = Value(True) if can(user, Permission.SEE_ALL_YOUTHS) else Choose(When(pk__in=known, then=True), default=False)
    rows = Youth.objects.filter(pk__in=pks).annotate(mine=mine)
    return rows.values_list("pk", "last_seen_at", "name_key", "mine")


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
