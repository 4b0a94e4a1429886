"""The figures about handovers as a page, for all partners together or for one: a section per question."""

from dataclasses import replace

from django.utils.translation import gettext as _

from mentoraat import charts
from reports.domain.figure_writer import Cell, Section, Table, Writer, columns
from reports.domain.handover_definitions import (
    DESK,
    JOINT,
    LADDER,
    PARTS,
    REFUSALS,
    SAID,
    STANDING,
    STEPS,
    definition,
    written,
)
from reports.domain.indicators import handover_after
from reports.quarter import words


class HandoverWriter(Writer):
    """Writes a figure out; where there is nothing to divide by it says so."""

    def __init__(self, found, behind):
        super().__init__(found, behind, definition)

    def share(self, key):
        """A percentage, or that there is too little."""
        return Cell(written(self.value(key), share=True))

    def decimal(self, key):
        """A median, or that there is too little."""
        return Cell(written(self.value(key)))

    def plain(self, key):
        """A count that leads nowhere."""
        return Cell(words.count(self.value(key)))


def sections(found, behind, *, reasons=None):
    """The sections for the figures of one group; `behind` makes the address of the handovers behind a key.

    `reasons`: a table that stands with why it could not be done.
    """
    to = HandoverWriter(found, behind)
    if not found["sent"]:
        return (glance(to),)
    more = {joint: "accepted", desk: "desk.with_steps", still_there: "rounds.14.due", urgent: "urgent"}
    why = (replace(refusals(to), below=(reasons,) if reasons else ()),) if to.value("refusals") else ()
    first = tuple(part(to) for part in (glance, standing, answers, waits))
    return (*first, *why, *(part(to) for part, key in more.items() if to.value(key)))


def glance(to):
    """The numbers that are looked at first."""
    keys = (
        to.key("sent"),
        to.key("answers.rate", numerator="answers.on_time", write=to.share),
        to.key("I16.rate", numerator="I16.succeeded", write=to.share),
        to.key("I17.rate", numerator="I17.on_time", write=to.share, label=_("Terugkoppeling op tijd")),
    )
    return Section("oogopslag", _("In één oogopslag"), keys, note=_too_early(to))


def _too_early(to):
    """What cannot be judged yet, said in words."""
    count = to.value("I16.open")
    if not count:
        return ""
    return _("%(n)s zijn te kort geleden verstuurd. Of die slaagden, weten we nog niet.") % {"n": words.count(count)}


def standing(to):
    """How far each came, and where each stands now."""
    rows = [to.row(f"standing.{name}", to.count(f"standing.{name}"), to.share(f"shares.{name}")) for name in STANDING]
    table = Table(_("Waar ze nu staan"), columns(_("Stand"), _("Aantal"), _("Deel")), tuple(rows))
    counts = [(definition(key).label, to.value(key)) for key in ("sent", "accepted", "met", "arrived")]
    counts += [
        (_("Er nog na %(days)s dagen") % {"days": days}, to.value(f"rounds.{days}.yes"))
        for days in handover_after.ROUNDS
    ]
    chart = charts.bars(_finding(to), counts, columns=(_("Stap"), _("Overdrachten")))
    return Section("verloop", _("Hoe ver kwamen ze?"), tables=(table,), charts=(chart,))


def _finding(to):
    """The finding in one sentence."""
    shown = {"sent": words.count(to.value("sent")), "arrived": words.count(to.value("arrived"))}
    open_now = to.value("open")
    if not open_now:
        return _("Van %(sent)s verstuurde overdrachten kwamen er %(arrived)s aan.") % shown
    shown["open"] = words.count(open_now)
    return _("Van %(sent)s verstuurde overdrachten kwamen er %(arrived)s aan. Er lopen er nog %(open)s.") % shown


def answers(to):
    """Whether an answer came, and how far we had to climb for it."""
    used = [name for name in LADDER if to.value(f"ladder.{name}") or name in ("before", "nobody", "waiting")]
    rows = tuple(to.row(f"ladder.{name}", to.count(f"ladder.{name}")) for name in used)
    rate = _rate(to, "answers", "on_time", "due")
    tables = (
        Table(_("Antwoord op tijd"), columns(_("Cijfer"), _("Aantal"), _("Van"), _("Deel")), (rate, *_others(to))),
        Table(_("Hoe het antwoord kwam"), columns(_("Trede"), _("Aantal")), rows),
    )
    return Section("antwoord", _("Kregen we antwoord?"), tables=tables)


def _others(to):
    """Arriving in time and feedback, in the same shape."""
    feedback = (to.count("with_feedback"), to.count("arrived"), to.share("feedback_rate"))
    return (
        _rate(to, "I16", "succeeded", "sent"),
        _rate(to, "I17", "on_time", "due"),
        to.row("feedback_rate", *feedback),
    )


def _rate(to, key, part, whole):
    return to.row(f"{key}.rate", to.count(f"{key}.{part}"), to.count(f"{key}.{whole}"), to.share(f"{key}.rate"))


def waits(to):
    """How long each step took."""
    return Section("duur", _("Hoe lang duurde het?"), tables=(_steps(to, "waits", STEPS, _("Dagen per stap")),), note=_(
        "De mediaan is de middelste waarde. Antwoord in werkdagen: %(days)s."
    ) % {"days": to.decimal("waits.answer.working_days")})  # fmt: skip


def _steps(to, section, names, caption):
    rows = tuple(
        to.row(
            f"{section}.{name}",
            to.plain(f"{section}.{name}.n"),
            to.decimal(f"{section}.{name}.median"),
            Cell(_slowest(to.value(f"{section}.{name}.slowest"))),
        )
        for name in names
    )
    return Table(caption, columns(_("Stap"), _("Aantal"), _("Mediaan"), _("Langste")), rows)


def _slowest(value):
    return words.NONE if value is None else words.count(value)


def refusals(to):
    """Why it could not be done (R41)."""
    found = to.value("refusals")
    rows = tuple(
        to.row(f"refusals.{code}", to.count(f"refusals.{code}"), label=word)
        for code, word in REFUSALS.items()
        if found.get(code)
    )
    table = Table(_("Waarom het niet kon"), columns(_("Reden"), _("Aantal")), rows)
    return Section("nee", _("Waarom kon het niet?"), tables=(table,))


def joint(to):
    """Whether a joint meeting helps."""
    rows = tuple(
        (
            Cell(label, definition(f"joint.{name}.rate").url),
            *(to.count(f"joint.{name}.{part}") for part in PARTS),
            to.share(f"joint.{name}.rate"),
        )
        for name, label in JOINT.items()
    )
    heads = columns(_("Hoe"), *(word.capitalize() for word in PARTS.values()), _("Deel aangekomen"))
    note = _("Het deel gaat over wie aankwam of onderweg stopte. Wie nog onderweg is, telt niet mee.")
    return Section(
        "kennismaking", _("Helpt samen kennismaken?"), below=(Table(_("Aangenomen"), heads, rows),), note=note
    )


def desk(to):
    """The desk's own steps, and who was lost before the first talk."""
    names = ("with_steps", "talked", "lost", "open")
    rows = tuple(to.row(f"desk.{name}", to.count(f"desk.{name}")) for name in names)
    rows += (to.row("desk.loss_rate", to.share("desk.loss_rate")),)
    tables = (
        Table(_("Tot het eerste gesprek"), columns(_("Cijfer"), _("Aantal")), rows),
        _steps(to, "desk", DESK, _("Dagen bij het loket")),
    )
    note = _("Alleen overdrachten waarbij de mentor de stappen van het loket opschreef.")
    return Section("loket", _("Wie raakten we kwijt vóór het gesprek?"), tables=tables, note=note)


def still_there(to):
    """Whether the youth is still there."""
    rows = tuple(
        (
            Cell(_("Na %(days)s dagen") % {"days": days}, definition(f"rounds.{days}.rate").url),
            *(to.count(f"rounds.{days}.{part}") for part in SAID),
            to.share(f"rounds.{days}.rate"),
        )
        for days in handover_after.ROUNDS
    )
    heads = columns(_("Wanneer"), *(word.capitalize() for word in SAID.values()), _("Deel er nog"))
    return Section("later", _("Is de jongere er nog?"), below=(Table(_("Gevraagd na aankomst"), heads, rows),))


def urgent(to):
    """The back door: how often, and how fast (R31)."""
    rows = (
        to.row("urgent", to.count("urgent")),
        (Cell(_("Met mail en antwoord"), definition("urgent_hours").url), to.plain("urgent_hours.n")),
        (Cell(_("Uren tot antwoord, mediaan"), definition("urgent_hours").url), to.decimal("urgent_hours.median")),
        (Cell(_("Uren tot antwoord, langste"), definition("urgent_hours").url), to.decimal("urgent_hours.slowest")),
    )
    return Section(
        "spoed", _("Wat kon niet wachten?"), tables=(Table(_("Spoed"), columns(_("Cijfer"), _("Aantal")), rows),)
    )
