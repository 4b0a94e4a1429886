"""The chapter about warm handovers: whether youths arrived at the partner, and where they get stuck."""

from reports.quarter import sides, words
from reports.quarter.parts import Chapter, Row, Table
from reports.quarter.telling import kept
from reports.quarter.words import count, decimal, known, say, share, span

OVER_TIME = (
    ("Verstuurd", "I16", count, "handovers.sent"),
    ("waarvan met spoed", "I16", count, "handovers.urgent"),
    ("Aangenomen", "I16", count, "handovers.accepted"),
    ("Geweigerd", "I16", count, "handovers.refused"),
    ("Ingetrokken", "I16", count, "handovers.withdrawn"),
    ("Jongere aangekomen", "I16", count, "handovers.arrived"),
    ("waarvan na een gesprek met z’n drieën", "I16", count, "handovers.arrived_after_joint_meeting"),
    ("Wacht op antwoord, laatste dag", "I16", count, "handovers.waiting_for_answer_at_end"),
    ("Dagen tot aangenomen, mediaan", "I16", decimal, "handovers.median_days_to_accept"),
    ("Dagen tot aangenomen, negen van de tien", "I16", count, "handovers.p90_days_to_accept"),
    ("Warme overdracht geslaagd", "I16", share, "handovers.I16.rate"),
    ("Terugkoppeling op tijd", "I17", share, "handovers.I17.rate"),
)
STEPS = (
    ("Versturen tot antwoord", "answer"),
    ("Aangenomen tot gesprek", "meeting"),
    ("Gesprek tot aankomst", "arrival"),
    ("Versturen tot aankomst", "whole"),
)


def handovers(told):
    """Whether youths who were brought to a partner arrived there, and where it gets stuck."""
    if not told.has("handovers"):
        return None
    course = told.at("handover_course") or {}
    lines = OVER_TIME[:-2] if told.shows("oogopslag") else OVER_TIME  # the rates stand there already
    standing, answers = (_stuck(told, course), _answers(told, course)) if course.get("sent") else (None, None)
    rates = _rates(told) if told.at("handovers.I16.sent") or told.at("handovers.I17.due") else None
    parts = kept(rates, standing, told.over_time("Warme overdrachten", lines), answers)
    return Chapter("overdrachten", "Kwamen jongeren aan bij de partner?", _arrived(told), parts)


def _rates(told):
    lines = (
        ("Warme overdracht geslaagd", "I16", "succeeded", "sent"),
        ("Terugkoppeling op tijd", "I17", "on_time", "due"),
    )
    rows = tuple(
        Row(label, (_over(told, part), count(part[upper]), count(part[whole]), share(part["rate"])), rule,
            key=f"handovers.{rule}.rate")
        for label, rule, upper, whole in lines
        if (part := told.at(f"handovers.{rule}"))
    )  # fmt: skip
    return Table("Lukte de overdracht?", ("Cijfer", "Over", "Gelukt", "Van", "Percentage"), rows, shape="span")


def _over(told, part):
    return span(part, "sent_from", "sent_to") if "sent_from" in part else told.this


def _stuck(told, course):
    """Where each handover that was sent stands."""
    standing = sides.kinds(told, "handover_course.standing", words.STANDING)
    these, sent = f"overdrachten van {told.this} staan", course["sent"]
    title = say(sent, "", "Waar de ene verstuurde overdracht staat", f"Waar de {{n}} {these}")
    title = title if known(sent) else f"Waar de {these}"
    return sides.bars(title, standing, columns=("Stand", "Overdrachten"), rules=("V",), strong=("Aangekomen",))


def _answers(told, course):
    """How long each step took, how long we had to ask, and why partners said no; nobody has to give a reason."""
    return sides.together(
        _waits(course.get("waits") or {}),
        _counted(told, "ladder", words.LADDER, caption="Wanneer kwam er antwoord?", column="Antwoord"),
        _counted(told, "refusals", words.REFUSALS, caption="Waarom een partner nee zei", column="Reden"),
    )


def _waits(waits):
    rows = tuple(
        Row(label, (count(part["n"]), decimal(part["median"])), key=f"handover_course.waits.{code}.median")
        for label, code in STEPS
        if (part := waits.get(code)) and part["n"]
    )
    columns = ("Stap", "Aantal", "Dagen")
    return Table("Hoe lang elke stap duurde", columns, rows, ("V",), note="De mediaan.") if rows else None


def _counted(told, name, names, *, caption, column):
    """A breakdown of the handovers that were sent, without the kinds that did not occur."""
    found = sides.kinds(told, f"handover_course.{name}", names)
    rows = tuple(Row(label, (count(value),), key=path) for label, value, path in found if value)
    return Table(caption, (column, "Overdrachten"), rows, ("V",)) if rows else None


def _arrived(told):
    cohort = told.at("handovers.I16")
    if cohort and known(cohort["rate"], cohort["sent"]):
        sent, when = count(cohort["sent"]), span(cohort, "sent_from", "sent_to")
        since = f"uit het {when}" if "kwartaal" in when else f"van {when}"
        return f"Bij {share(cohort['rate'])} van de {sent} overdrachten {since} kwam de jongere binnen 28 dagen aan."
    sent = told.at("handovers.sent")
    if sent == 0 and not (cohort and cohort["sent"]):
        return f"Er is {told.inside} geen overdracht verstuurd."
    return "Er zijn te weinig overdrachten om een percentage te geven."
