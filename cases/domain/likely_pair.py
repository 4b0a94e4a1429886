"""Two youths that may be one person: what agrees, in words; it asks and never blocks (mission 8: Riemens, Riemers)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from cases.domain import search
from cases.domain.name_sounds import alike
from cases.models import Acquaintance, LikelyPair, NameWord, Youth, YouthAlias
from mentoraat import audit, names
from mentoraat.periods import now, today

Reason = LikelyPair.Reason
ASKED = 4  # from this weight on we ask
WEIGHTS = {
    Reason.PHONE: 6,
    Reason.BIRTH_DATE: 4,
    Reason.NEAR_BIRTH_DATE: 2,
    Reason.STREET_NAME: 4,
    Reason.SURNAME: 3,
    Reason.NEAR_SURNAME: 2,
    Reason.FIRST_NAME: 2,
    Reason.NEAR_FIRST_NAME: 1,
    Reason.EARLIER_NAME: 3,
}
AGAINST = {"birth_date": 4, "surname": 2, "first_name": 2}  # both known, and not alike
NEAR = 0.7  # how much a name must look or sound alike
CANDIDATES = 200
CHUNK = 400
SHOWN = 3


@dataclass(frozen=True)
class Face:
    """What tells people apart, ready to compare."""

    first_name: str = ""
    surname: str = ""
    street_names: frozenset = frozenset()
    earlier: frozenset = frozenset()
    birth_date: date | None = None
    phone: str = ""

    @classmethod
    def of(cls, youth):
        """Of a youth with its aliases."""
        aliases = list(youth.aliases.all())
        return cls(
            first_name=names.key(youth.first_name),
            surname=names.surname_key(youth.surname),
            street_names=frozenset(alias.name_key for alias in aliases if alias.shown),
            earlier=frozenset(alias.name_key for alias in aliases if not alias.shown),
            birth_date=youth.birth_date,
            phone=str(youth.phone or ""),
        )

    @classmethod
    def typed(cls, *, first_name="", surname="", aliases="", birth_date=None, phone="", **rest):
        """Of what somebody is typing."""
        street_names = frozenset(names.key(part) for part in aliases.split(",") if part.strip())
        return cls(
            names.key(first_name), names.surname_key(surname), street_names, frozenset(), birth_date, str(phone or "")
        )

    @property
    def called(self):
        """Every name that this person goes by as a whole."""
        whole = f"{self.first_name} {self.surname}".strip()
        return self.street_names | {name for name in (whole, "" if self.surname else self.first_name) if name}


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


def words(reasons):
    """Codes of reasons as people read them, the strongest first."""
    return ", ".join(str(reason.label) for reason in Reason if reason in reasons)


def compare(one, two):
    """(the reasons why two faces may be one person, their weight together)."""
    reasons = [reason for reason in Reason if _AGREES[reason](one, two)]
    against = sum(weight for name, weight in AGAINST.items() if _contradicts(name, one, two, reasons))
    return tuple(reasons), max(0, sum(WEIGHTS[reason] for reason in reasons) - against)


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
        condition |= Q(birth_date__in={face.birth_date, *_near_days(face.birth_date)})
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


def _near_days(day):
    """Birth dates that are one slip away: day and month exchanged, or one of the three off by one."""
    slips = [(day.year, day.day, day.month), (day.year - 1, day.month, day.day), (day.year + 1, day.month, day.day)]
    slips += [(day.year, day.month - 1, day.day), (day.year, day.month + 1, day.day)]
    found = {day - timedelta(days=1), day + timedelta(days=1)}
    for year, month, number in slips:
        try:
            found.add(date(year, month, number))
        except ValueError:
            continue
    return {near for near in found if near != day and near <= today()}


def _near_names(one, two):
    return bool(one and two and one != two and alike(one.replace(" ", ""), two.replace(" ", "")) >= NEAR)


def _contradicts(name, one, two, reasons):
    known = getattr(one, name) and getattr(two, name)
    agrees = {
        "birth_date": {Reason.BIRTH_DATE, Reason.NEAR_BIRTH_DATE},
        "surname": {Reason.SURNAME, Reason.NEAR_SURNAME, Reason.EARLIER_NAME},
        "first_name": {Reason.FIRST_NAME, Reason.NEAR_FIRST_NAME, Reason.EARLIER_NAME},
    }[name]
    by_street_name = {one.first_name} & two.street_names or {two.first_name} & one.street_names
    return bool(known) and not agrees & set(reasons) and not (name == "first_name" and by_street_name)


_AGREES = {
    Reason.PHONE: lambda one, two: bool(one.phone) and one.phone == two.phone,
    Reason.BIRTH_DATE: lambda one, two: bool(one.birth_date) and one.birth_date == two.birth_date,
    Reason.NEAR_BIRTH_DATE: lambda one, two: bool(
        one.birth_date and two.birth_date and two.birth_date in _near_days(one.birth_date)
    ),
    Reason.STREET_NAME: lambda one, two: bool(one.street_names & two.called or two.street_names & one.called),
    Reason.SURNAME: lambda one, two: bool(one.surname) and one.surname == two.surname,
    Reason.NEAR_SURNAME: lambda one, two: _near_names(one.surname, two.surname),
    Reason.FIRST_NAME: lambda one, two: bool(one.first_name) and one.first_name == two.first_name,
    Reason.NEAR_FIRST_NAME: lambda one, two: _near_names(one.first_name, two.first_name),
    Reason.EARLIER_NAME: lambda one, two: bool(one.earlier & two.called or two.earlier & one.called),
}
