"""Who helps with what, where and how quickly: the directory without a map, for who guides youths."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from mentoraat import names
from mentoraat.periods import today
from partners.domain.partner_name import now_at
from partners.models import Agreement, ContactPerson, Partner


@dataclass(frozen=True)
class Person:
    """Somebody to call there."""

    name: str
    role: str  # empty for who simply answers
    phone: str
    dial: str
    email: str


@dataclass(frozen=True)
class Help:
    """What a partner does, for whom, when and where, in words."""

    does: str
    topics: tuple
    for_whom: str
    phases: tuple
    areas: tuple  # none: the whole city

    @property
    def is_known(self):
        """Whether anybody wrote down what it does."""
        return bool(self.does or self.topics or self.for_whom)


@dataclass(frozen=True)
class Entry:
    """One partner as it stands in the directory, in words."""

    ref: str
    name: str
    kind: str
    help: Help
    people: tuple
    answer_days: int | None  # working days, None while nothing was agreed
    urgent_days: int | None
    before: tuple  # names that people may still look for
    found_by: str = ""  # the old name that was looked for


def find(organisation, *, words="", topic="", area=None, age=None, kind=""):
    """The partners that fit every part of the question, by name. Words also find old names and what merged into one.

    A partner without areas, ages or a list of what it helps with fits any area or age; it fits no topic. Five queries.
    """
    rows, before = _with_old_names(organisation)
    fits = [row for row in rows if _fits(row, topic, area, age, kind) and _has(row, before[row.pk], words)]
    terms = {row.partner_id: row for row in Agreement.objects.running(today()).filter(organisation=organisation)}
    return [_entry(row, terms.get(row.pk), before[row.pk], words) for row in fits]


def people(rows):
    """Contact persons as they stand in the directory: who answers first."""
    return tuple(
        Person(
            name=row.name,
            role="" if row.role == row.Role.ANSWERS else row.get_role_display(),
            phone=row.phone.as_national if row.phone else "",
            dial=row.phone.as_rfc3966 if row.phone else "",
            email=row.email,
        )
        for row in rows
    )


def in_words(row):
    """What a partner does, as it is shown. One query where its areas are not at hand."""
    return Help(
        does=row.does,
        topics=_labels(Partner.Topic, row.helps_with),
        for_whom=" · ".join(part for part in (row.for_whom, _ages(row)) if part),
        phases=_labels(Partner.Phase, row.phases),
        areas=tuple(area.name for area in row.areas.all()),
    )


def _with_old_names(organisation):
    """The partners that we work with, and by primary key all names that lead to each."""
    answering = ContactPerson.objects.filter(active=True).order_by("role", "name")
    rows = list(
        Partner.objects.filter(organisation=organisation)
        .select_related("successor")
        .prefetch_related("names", "areas", Prefetch("contact_persons", answering, to_attr="answering"))
        .order_by("name")
    )
    known = {row.pk: row for row in rows}
    before = {row.pk: [] for row in rows}
    for row in rows:
        if row.successor_id:
            row.successor = known[row.successor_id]  # no query per link of the chain
    for row in rows:
        old = [name.name for name in row.names.all()]
        before[now_at(row).pk] += old if row.active else [row.name, *old]
    return [row for row in rows if row.active], before


def _fits(row, topic, area, age, kind):
    return (
        (not topic or topic in row.helps_with)
        and (not kind or row.kind == kind)
        and (area is None or not row.areas.all() or area in row.areas.all())
        and (age is None or (row.age_from or 0) <= age <= (row.age_to or Partner.OLDEST))
    )


def _has(row, before, words):
    wanted = names.key(words).split()
    if not wanted:
        return True
    said = [row.name, row.does, row.for_whom, row.get_kind_display(), *before]
    said += _labels(Partner.Topic, row.helps_with)
    said += [area.name for area in row.areas.all()] + [person.name for person in row.answering]
    heap = names.key(" ".join(str(part) for part in said))
    return all(word in heap for word in wanted)


def _entry(row, terms, before, words):
    wanted = names.key(words)
    found_by = next((old for old in before if wanted and wanted in names.key(old)), "")
    return Entry(
        ref=row.ref,
        name=row.name,
        kind=row.get_kind_display(),
        help=in_words(row),
        people=people(row.answering),
        answer_days=terms.answer_working_days if terms else None,
        urgent_days=terms.urgent_working_days if terms else None,
        before=tuple(before),
        found_by="" if wanted in names.key(row.name) else found_by,
    )


def _labels(choices, codes):
    return tuple(str(one.label) for one in choices if one.value in codes)


def _ages(row):
    if row.age_from is not None and row.age_to is not None:
        return _("%(first)s tot en met %(last)s jaar") % {"first": row.age_from, "last": row.age_to}
    if row.age_from is not None:
        return _("vanaf %(first)s jaar") % {"first": row.age_from}
    if row.age_to is not None:
        return _("tot en met %(last)s jaar") % {"last": row.age_to}
    return ""
