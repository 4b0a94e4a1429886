"""A part of the figures is covered whole before a report is held; single numbers of the whole never are."""

import copy

import pytest

from reports.domain import release_gate, report_coarser

FACTS = {
    "period": "2026-Q2",
    "now": {
        "caseload": {"I3_inflow": 3},
        "handover_course": {"sent": 9, "joint": {"with": {"open": 1, "rate": None}, "without": {"open": 0}}},
    },
}


@pytest.fixture
def gate(monkeypatch):
    """A gate that holds these paths as long as they can be read; keeps how often it was asked."""

    def holding(*paths):
        asked = []

        def check(facts, **_more):
            asked.append(facts)
            held = [{"path": path, "why": "uit te rekenen"} for path in paths if readable(facts["now"], path)]
            return release_gate.Verdict(copy.deepcopy(facts), [], held, {})

        monkeypatch.setattr(release_gate, "check", check)
        return asked

    return holding


def readable(figures, path):
    """Whether a number stands at the path."""
    for name in path.split("."):
        figures = figures[name]
    return figures != "x"


def check(facts=FACTS):
    return report_coarser.check(facts, earlier=[], organisation=1)


def test_nothing_held_is_asked_once(gate):
    asked = gate()

    assert check().facts == FACTS and len(asked) == 1


def test_part_around_what_is_held_is_covered_and_said(gate):
    gate("handover_course.joint.with.open")

    verdict = check()

    assert verdict.held == []
    course = verdict.facts["now"]["handover_course"]
    assert course == {"sent": 9, "joint": {"with": {"open": "x", "rate": None}, "without": {"open": "x"}}}
    assert [(step["path"], step["how"]) for step in verdict.hidden] == [
        ("handover_course.joint", "heel onderdeel afgedrukt als ×")
    ]
    assert FACTS["now"]["handover_course"]["joint"]["with"]["open"] == 1


def test_single_number_of_the_whole_is_never_covered(gate):
    asked = gate("caseload.I3_inflow")

    verdict = check()

    assert [one["path"] for one in verdict.held] == ["caseload.I3_inflow"]
    assert verdict.facts == FACTS and len(asked) == 1


def test_reports_that_contradict_each_other_stay_held(monkeypatch):
    held = [{"path": "", "why": "spreken elkaar tegen"}]
    monkeypatch.setattr(release_gate, "check", lambda facts, **_: release_gate.Verdict(facts, [], held, {}))

    assert check().held == held
