"""Moving everything from one row to another, whatever tables point at it, and putting it back.

The tables are found in the registry, so that a noun that is added later moves along too. Where a table allows something
once only, what is to happen is decided here by name; a test asks for every such table.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from django.apps import apps
from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction
from django.db.models import Max, Q, UniqueConstraint


@dataclass(frozen=True)
class Once:
    """A table that allows something once: what would come twice goes, and the row that was there stands.

    Of two rows that agree in the columns `same`, the one that stands takes the better value of `column`. A row that
    `yields` comes along after all, with these values. What `wins` from the row that was there stands in its place.
    """

    same: tuple = ()
    column: str = ""
    better: object = None  # min or max
    among: tuple = ()  # there may be one of those in which these are empty
    yields: dict = field(default_factory=dict)
    wins: object = None  # (the row that comes, the row that is there) → whether the first stands


@dataclass(frozen=True)
class Behind:
    """A table with an order of its own: what comes along stands behind what was there."""

    column: str


ONCE, STAYS, ENDED = Once(), "stays", "ended before"
# Where a row cannot simply get another owner, and what is to happen then. Everything else moves.
DECIDED = {
    "cases.Case.youth": ENDED,  # of two open cases in a programme merge has closed one
    "cases.Acquaintance.youth": Once(("user", "how"), "until", max),  # sight is joined
    "cases.YouthAlias.youth": ONCE,
    "cases.Need.youth": Once(("kind",), "since", min, ("solved_on",)),
    "cases.Strength.youth": ONCE,
    "cases.ReminderChoice.youth": ONCE,  # the choice that the kept record has
    "cases.OtherCause.youth": ONCE,
    "cases.EligibilityReview.youth": ONCE,
    "cases.Wish.youth": Behind("rank"),
    "outreach.Contact_youths.youth": ONCE,  # both were there: now one person was
    "outreach.Attendance.youth": Once(("activity",), wins=lambda row, there: row.contact_id and not there.contact_id),
    "outreach.GroupMember.youth": Once(("group",), "since", min, ("until",)),
    # Search is kept by its own module; the trail itself says what happened then.
    "cases.NameWord.youth": STAYS,
    "cases.YouthMerge.kept": STAYS,
    "cases.YouthMerge.other": STAYS,
    "cases.LikelyPair.first": STAYS,
    "cases.LikelyPair.second": STAYS,
    "cases.Youth.merged_into": STAYS,
    # Of a case that turned out to be a duplicate: who guarded it, and what follows it, are its own history.
    "cases.CasemanagerPeriod.case": STAYS,
    "cases.Case.previous_case": STAYS,
    "cases.MeasurementGap.case": ONCE,
    "cases.Involvement.case": Once(yields={"leads": False}),
    "cases.Relapse.case": ONCE,
}


def relations(model):
    """(table, column) of everything that points at a row of this model, tables between two others included."""
    found = []
    for relation in model._meta.related_objects:
        if not relation.many_to_many:
            found.append((relation.related_model, relation.field.name))
        elif relation.through._meta.auto_created:
            found.append((relation.through, relation.field.m2m_reverse_field_name()))
    return sorted(found, key=name_of)


def name_of(relation):
    """What a relation is called in DECIDED and in the trail."""
    table, column = relation
    return f"{table._meta.label}.{column}"


def is_plain(relation):
    """Whether rows can get another owner without a thought: nothing is allowed once only."""
    table, column = relation
    meta = table._meta
    if meta.get_field(column).unique or any(column in names for names in meta.unique_together):
        return False
    return not any(column in _columns(rule) for rule in meta.constraints if isinstance(rule, UniqueConstraint))


def _columns(rule):
    within = [part for expression in rule.expressions for part in _parts(expression)]
    return {*rule.fields, *(part.name for part in within if hasattr(part, "name"))}


def _parts(expression):
    return [expression, *(part for inner in getattr(expression, "source_expressions", ()) for part in _parts(inner))]


class Trail:
    """What was moved, changed and taken away, as plain data."""

    def __init__(self, moved=None, before=None):
        self.moved = moved or []
        self.before = before or {"columns": [], "gone": [], "added": []}

    def move(self, relation, rows, source, target):
        """Give these rows another owner."""
        table, column = relation
        if rows and table._base_manager.filter(pk__in=rows).update(**{column: target.pk}):
            self.moved.append([name_of(relation), source.pk, target.pk, sorted(rows)])

    def change(self, row, **changes):
        """Write columns of a row, remembering what stood there."""
        was = {name: getattr(row, name) for name in changes}
        type(row)._base_manager.filter(pk=row.pk).update(**changes)
        for name, value in changes.items():
            setattr(row, name, value)
        self.before["columns"].append([row._meta.label, row.pk, plain(was), plain(changes)])

    def add(self, rows):
        """Rows that the merge itself made: undoing takes them away."""
        self.before["added"].extend([row._meta.label, row.pk] for row in rows)

    def take_away(self, row):
        """Remove a row that would come twice, remembering it whole."""
        self.before["gone"].extend(plain(serializers.serialize("python", [row])))
        gone, _per_table = row.delete()
        if gone != 1:
            raise TypeError(f"{row._meta.label}: more hangs on it than a merge can put back")


class _Encoder(DjangoJSONEncoder):
    def default(self, value):
        if isinstance(value, datetime):
            return value.isoformat()  # whole: Django's own drops what is smaller than a millisecond
        try:
            return super().default(value)
        except TypeError:
            return getattr(value, "as_e164", None) or str(value)


def plain(values):
    """Values as they stand in JSON."""
    return json.loads(json.dumps(values, cls=_Encoder))


def move_all(source, target, trail):
    """Everything that points at `source` points at `target` from now on, as far as DECIDED lets it."""
    for relation in relations(type(source)):
        decided = DECIDED.get(name_of(relation))
        if decided != STAYS:
            _move(relation, decided, source, target, trail)


def _move(relation, decided, source, target, trail):
    table, column = relation
    rows = table._base_manager.filter(**{column: source.pk})
    if isinstance(decided, Once):
        _move_once(relation, decided, rows, source, target, trail)
        return
    if isinstance(decided, Behind):
        _put_behind(relation, decided, rows, target, trail)
    trail.move(relation, list(rows.values_list("pk", flat=True)), source, target)


def _put_behind(relation, decided, rows, target, trail):
    table, column = relation
    last = table._base_manager.filter(**{column: target.pk}).aggregate(last=Max(decided.column))["last"] or 0
    for row in rows if last else ():
        trail.change(row, **{decided.column: getattr(row, decided.column) + last})


def _move_once(relation, decided, rows, source, target, trail):
    for row in rows:
        if _fits(relation, row, target):
            trail.move(relation, [row.pk], source, target)
        elif decided.yields:
            trail.change(row, **decided.yields)
            trail.move(relation, [row.pk], source, target)
        else:
            _settle_twice(relation, decided, row, (source, target), trail)


def _fits(relation, row, target):
    """Whether the row can belong to the target beside what is there; asked of the database itself."""
    table, column = relation
    try:
        with transaction.atomic():
            table._base_manager.filter(pk=row.pk).update(**{column: target.pk})
            table._base_manager.filter(pk=row.pk).update(**{column: getattr(row, f"{column}_id")})
    except IntegrityError:
        return False
    return True


def _settle_twice(relation, decided, row, ends, trail):
    """One of the two rows stands: as a rule the one that was there, with the better value of the other."""
    source, target = ends
    there = _standing(relation, decided, row, target) if decided.same else None
    if there and decided.wins and decided.wins(row, there):
        trail.take_away(there)
        trail.move(relation, [row.pk], source, target)
        return
    if there and decided.column:
        values = getattr(there, decided.column), getattr(row, decided.column)
        if decided.better(values) != values[0]:
            trail.change(there, **{decided.column: decided.better(values)})
    trail.take_away(row)


def _standing(relation, decided, row, target):
    table, column = relation
    same = {name: getattr(row, table._meta.get_field(name).attname) for name in decided.same}
    open_ = Q(**{f"{name}__isnull": True for name in decided.among})
    return table._base_manager.get(open_, **{column: target.pk}, **same)


def put_back(trail, *, by):
    """Undo a trail: owners, rows and columns as they were, except what was changed again since."""
    for name, source, target, rows in reversed(trail.moved):
        label, column = name.rsplit(".", 1)
        table = apps.get_model(label)
        table._base_manager.filter(pk__in=rows, **{column: target}).update(**{column: source})
    for label, pk in trail.before["added"]:
        apps.get_model(label)._base_manager.filter(pk=pk).delete()
    for label, pk, was, became in reversed(trail.before["columns"]):
        _put_columns_back(apps.get_model(label), pk, was, became)
    for row in serializers.deserialize("python", trail.before["gone"]):
        _unless_taken(row.save)


def _unless_taken(write):
    """Put something back, unless something newer stands in its place now."""
    try:
        with transaction.atomic():
            write()
    except IntegrityError:
        return


def _put_columns_back(table, pk, was, became):
    """All of them or none: what somebody changed since is newer than what we remember."""
    rows = table._base_manager.filter(pk=pk)
    now = rows.values(*became).first()
    if now is not None and plain(now) == became:
        _unless_taken(partial(rows.update, **was))


def added_since(youth, moment, trail):
    """How many rows of a youth are newer than the moment and did not come with the trail: they stay."""
    came = {(name, pk) for name, _source, target, rows in trail.moved for pk in rows if target == youth.pk}
    count = 0
    for relation in relations(type(youth)):
        table, column = relation
        if DECIDED.get(name_of(relation)) == STAYS or not hasattr(table, "created"):
            continue
        newer = table._base_manager.filter(**{column: youth.pk}, created__gt=moment).values_list("pk", flat=True)
        count += sum((name_of(relation), pk) not in came for pk in newer)
    return count
