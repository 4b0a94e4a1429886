"""The lists of the team page: what narrows them, what a list is, and how only the rows that are shown are dressed."""

from dataclasses import dataclass

from django.db.models import Count, Q, Window

SHOWN = 6
PART = 500  # keys in one statement


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
    """The first of `rows`, written out, with how many there are: one pass over the keys, then those few, dressed."""
    counted = rows.annotate(of_all=Window(Count("*"))).order_by(*order)
    found = list(counted.values_list("pk", "of_all")[:shown])
    dressed = {}
    for start in range(0, len(found), PART):
        some = [key for key, _of_all in found[start : start + PART]]
        dressed |= {row.pk: row for row in dress(rows.model.objects.filter(pk__in=some))}
    written = (write(dressed[key]) for key, _of_all in found if key in dressed)  # one may go while we look
    return Group(tuple(written), found[0][1] if found else 0)
