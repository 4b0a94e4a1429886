"""Partners side by side, and against their agreement."""

from mentoraat.periods import Quarter
from partners.domain import agreement
from reports.domain import partner_figures
from tests import make
from tests.reports import handover_world as world
from tests.reports.handover_world import YEAR


def names(lines):
    return [line.partner.name for line in lines]


def rows(partner, found):
    table, known = partner_figures.against(partner, found, on=world.TODAY)
    return {row[0].text: row[2].text for row in table.rows}, known


def test_most_first_and_who_has_no_figure_last(case):
    world.build(case)
    _scope, _total, lines = partner_figures.read(case.organisation, YEAR, as_of=world.TODAY)

    assert names(lines) == ["Loket", "Roc", "Zorg"]
    assert names(partner_figures.in_order(lines, "sent")) == ["Roc", "Loket", "Zorg"]
    assert names(partner_figures.in_order(lines, "I17.rate")) == ["Loket", "Roc", "Zorg"]
    assert names(partner_figures.in_order(lines, "standing.refused"))[0] == "Zorg"
    assert names(partner_figures.in_order(lines, "nonsense")) == names(lines)


def test_one_partner_has_the_figures_that_it_has_among_all(case):
    partners = world.build(case)
    _scope, _total, lines = partner_figures.read(case.organisation, YEAR, as_of=world.TODAY)

    for line in lines:
        _scope, found = partner_figures.of_partner(partners[line.partner.name], YEAR, as_of=world.TODAY)
        assert found == line.found


def test_only_targets_that_were_set_are_held_against_the_figures(case):
    partners = world.build(case)
    _scope, found = partner_figures.of_partner(partners["Roc"], YEAR, as_of=world.TODAY)

    beside, known = rows(partners["Roc"], found)
    assert (list(beside), known) == (["Antwoord", "Antwoord bij spoed", "Terugkoppeling"], False)
    assert beside["Antwoord bij spoed"] == "te weinig"

    terms = agreement.running(partners["Roc"], on=world.TODAY)
    terms.target_handovers, terms.target_places = 4, 5
    terms.save()
    beside, known = rows(partners["Roc"], found)
    assert (beside["Overdrachten in een jaar"], known) == ("6", True)
    assert beside["Plekken in een jaar"] == f"{found['arrived']} aangekomen"


def test_partner_without_handovers_promises_nothing(organisation):
    partner = make.partner(organisation)
    _scope, found = partner_figures.of_partner(partner, Quarter(2026, 2), as_of=world.TODAY)

    beside, _known = rows(partner, found)

    assert set(beside.values()) == {"te weinig"}


def test_refusals_stand_with_who_refused_most_first(case):
    partners = world.build(case)
    for _time in range(2):
        world.one(case, partners, "Roc", "2026-02-02", "2026-02-05", {"refused": "2026-02-04"})
    _scope, _total, lines = partner_figures.read(case.organisation, YEAR, as_of=world.TODAY)

    table = partner_figures.reasons(lines, lambda key, partner: f"{key} {partner.name}")

    assert [[cell.text for cell in row] for row in table.rows] == [["Roc", "0", "2"], ["Zorg", "1", "0"]]
    assert table.rows[0][2].url == "refusals.not_said Roc"
    assert partner_figures.reasons([], None) is None
