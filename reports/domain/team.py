"""The team page as a whole: every list in its order, and how many stand in each."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from cases.models import Case, Programme
from reports.domain import caseload, team_gaps
from reports.domain.team_group import EVERYBODY, Group

# (slug, title, what is in it, what is said when it is empty), in the order in which they matter.
SIGHT = ("beeld", _("Uit beeld"), caseload.out_of_sight, _("Niemand is uit beeld."))
LISTS = (
    ("basis", _("Basis niet op orde"), team_gaps.needs, _("Bij iedereen is de basis op orde.")),
    ("terug", _("Het gaat weer mis"), team_gaps.relapses, _("Er wacht geen melding op iemand.")),
    ("vast", _("Overdracht zit vast"), caseload.stuck, _("Geen overdracht zit vast.")),
    ("wacht", _("Wacht op partner"), caseload.waiting, _("Geen partner is ons een antwoord schuldig.")),
    ("meten", _("Meting nodig"), caseload.measurements, _("Iedereen is gemeten.")),
    ("volgen", _("Blijven volgen"), caseload.following, _("Er is nu niemand te vragen.")),
    ("zonder", _("Nieuw zonder vaste mentor"), team_gaps.without_case, _("Iedereen die we kennen, heeft een traject.")),
    ("leeftijd", _("Leeftijdsgrens komt eraan"), team_gaps.reviews, _("Niemand bereikt binnenkort een grens.")),
    ("alarm", _("Vaste mentor klopt niet"), team_gaps.unguarded, _("Elk traject heeft één vaste mentor.")),
    ("nieuw", _("Nieuw"), caseload.new, _("Deze week begon er niets nieuws.")),
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
    for slug, title, read, _words in (SIGHT, *LISTS):
        found.append((slug, str(title), read(organisation, EVERYBODY, shown=1).count))
    return found


def programmes(organisation):
    """The programmes to choose from, as (ref, name)."""
    return tuple(Programme.objects.filter(organisation=organisation).active().values_list("ref", "name"))


def open_cases(organisation):
    """How many cases are open."""
    return Case.objects.open().filter(organisation=organisation).count()
