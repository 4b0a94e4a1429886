"""The list of youths: one query for a page of fifty, by keyset, in the order of the names that people call."""

from dataclasses import dataclass

from django.db.models import OuterRef, Q, Subquery

from cases.models import Case, Step, Youth, YouthAlias
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_list, days_ago

SIZE = 50
MARK = "~"  # stands between name key and ref in an address; no name key holds it


@dataclass(frozen=True)
class Row:
    """One youth, written out."""

    url: str
    name: str
    alias: str
    age: int | None
    area: str
    seen: str
    casemanager: str
    step: str
    step_when: str
    step_late: bool


@dataclass(frozen=True)
class Page:
    """The rows, and after whom the next page begins ("" for the last page)."""

    rows: tuple[Row, ...]
    after: str


def page(user, *, after=""):
    """The youths that the person may see."""
    youths = list(_after(_rows(user), after)[: SIZE + 1])
    more = len(youths) > SIZE
    last = youths[SIZE - 1] if more else None
    return Page(
        tuple(_row(youth, today()) for youth in youths[:SIZE]), f"{last.name_key}{MARK}{last.pk}" if more else ""
    )


def _rows(user):
    of_youth = {"youth": OuterRef("pk")}
    case = Case.objects.open().filter(**of_youth).order_by("-opened_on", "-pk")
    step = Step.objects.open().filter(**of_youth)
    alias = YouthAlias.objects.filter(shown=True, **of_youth).order_by("pk")
    # The organisation is said again, so that the index by name gives the order and nothing is sorted.
    rows = Youth.objects.visible_to(user).filter(organisation_id=user.access.organisation_id)
    rows = rows.select_related("area").order_by("name_key", "pk")
    return rows.annotate(
        casemanager_name=Subquery(case.values("casemanager__name")[:1]),
        step_what=Subquery(step.values("what")[:1]),
        step_due=Subquery(step.values("due_on")[:1]),
        alias_name=Subquery(alias.values("name")[:1]),
    )


def _after(rows, after):
    key, mark, pk = after.rpartition(MARK)
    if not mark or not pk.isdecimal():
        return rows
    return rows.filter(Q(name_key__gt=key) | Q(pk__gt=int(pk)), name_key__gte=key)


def _row(youth, day):
    alias = youth.alias_name or ""
    name = youth.name or alias
    return Row(
        url=youth.get_absolute_url(),
        name=name,
        alias=alias if alias not in (name, youth.first_name) else "",
        age=youth.age_on(day),
        area=youth.area.name if youth.area else "",
        seen=days_ago(youth.last_seen_at) if youth.last_seen_at else "",
        casemanager=youth.casemanager_name or "",
        step=youth.step_what or "",
        step_when=date_list(youth.step_due) if youth.step_due else "",
        step_late=bool(youth.step_due and youth.step_due < day),
    )
