"""The lists of the team page: what narrows them, what a list is, and how only the rows that are shown are dressed."""

from dataclasses import dataclass

from django.db.models import Count, Q, Subquery

SHOWN = 6


@dataclass(frozen=True)
class Narrow:
    """What the coordinator wants to see: everything, or one mentor, area, programme or phase."""

    mentor: str = ""
    area: str = ""
    programme: str = ""
    phase: str = ""

    def __bool__(self):
        return any((self.mentor, self.area, self.programme, self.phase))

    def cases(self, path=""):
        """The filter on cases; `path` leads to the case, as in "case__"."""
        wanted = {"casemanager__ref": self.mentor, "area__ref": self.area, "state": self.phase}
        wanted["programme__ref"] = self.programme
        return Q(**{f"{path}{column}": value for column, value in wanted.items() if value})


EVERYBODY = Narrow()


@dataclass(frozen=True)
class Group:
    """Some rows of a list, written out, and how many there are in all."""

    rows: tuple
    count: int

    @property
    def left(self):
        """How many are not shown."""
        return self.count - len(self.rows)


def group(rows, order, write, *, dress, shown):
    """The first of `rows`, written out, with how many there are. Only those few are dressed with what they show."""
    count = rows.order_by().values("organisation").annotate(n=Count("pk")).values("n")
    first = rows.model.objects.filter(pk__in=rows.order_by(*order).values("pk")[:shown])
    found = list(dress(first).annotate(of_all=Subquery(count)).order_by(*order))
    return Group(tuple(write(row) for row in found), found[0].of_all if found else 0)
