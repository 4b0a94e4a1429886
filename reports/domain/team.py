"""The team page as a whole: every list in its order, and how many stand in each."""

from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext_lazy

from cases.models import Case, Programme
from reports.domain import caseload, team_gaps
from reports.domain.team_group import EVERYBODY, Group

# (slug, title, what is in it, what is said when it is empty), in the order in which they matter.
SIGHT = ("beeld", gettext_lazy("Uit beeld"), caseload.out_of_sight, gettext_lazy("Niemand is uit beeld."))
LISTS = (
    ("basis", gettext_lazy("Basis niet op orde"), team_gaps.needs, gettext_lazy("Bij iedereen is de basis op orde.")),
    (
        "wacht",
        gettext_lazy("Wacht op partner"),
        caseload.waiting,
        gettext_lazy("Geen partner is ons een antwoord schuldig."),
    ),
    ("meten", gettext_lazy("Meting nodig"), caseload.measurements, gettext_lazy("Iedereen is gemeten.")),
    ("volgen", gettext_lazy("Blijven volgen"), caseload.following, gettext_lazy("Er is nu niemand te vragen.")),
    (
        "zonder",
        gettext_lazy("Nieuw zonder vaste mentor"),
        team_gaps.without_case,
        gettext_lazy("Iedereen die we kennen, heeft een traject."),
    ),
    (
        "vertrokken",
        gettext_lazy("Vaste mentor is weg"),
        team_gaps.left_behind,
        gettext_lazy("Elk traject heeft iemand die er werkt."),
    ),
    ("nieuw", gettext_lazy("Nieuw"), caseload.new, gettext_lazy("Deze week begon er niets nieuws.")),
)


@dataclass(frozen=True)
class Section:
    """One list on the page."""

    slug: str
    title: str
    group: Group
    empty: str


def sections(organisation, narrow, **options):
    """All lists but the first, in their order."""
    return [Section(slug, title, read(organisation, narrow, **options), empty) for slug, title, read, empty in LISTS]


def counts(organisation):
    """(slug, title, how many) of every list, for who does not look at the rows."""
    found = []
    for slug, title, read, _empty in (SIGHT, *LISTS):
        found.append((slug, str(title), read(organisation, EVERYBODY, shown=1).count))
    return found


def programmes(organisation):
    """The programmes to choose from, as (ref, name)."""
    return tuple(Programme.objects.filter(organisation=organisation).active().values_list("ref", "name"))


def open_cases(organisation):
    """How many cases are open."""
    return Case.objects.filter(organisation=organisation, state__in=caseload.OPEN).aggregate(n=Count("pk"))["n"]
