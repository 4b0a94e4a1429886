"""The figures as a page: handovers, who the youths are, and how they say it goes."""

from django.utils.translation import gettext as _

from mentoraat import charts
from reports.domain.definitions import definition
from reports.domain.figure_writer import Cell, Section, Table, columns
from reports.domain.register_codes import LIFE_AREAS
from reports.quarter import words


def handovers(to):
    """Warm handovers."""
    names = ("sent", "urgent", "accepted", "refused", "withdrawn", "arrived", "arrived_after_joint_meeting",
             "waiting_for_answer_at_end")  # fmt: skip
    waits = (
        to.row("handovers.median_days_to_accept", to.decimal("handovers.median_days_to_accept")),
        to.row("handovers.p90_days_to_accept", Cell(words.count(to.value("handovers.p90_days_to_accept")))),
    )
    span = words.span(to.value("handovers.I16"), "sent_from", "sent_to")
    rates = (
        to.rate("handovers.I16", "succeeded", "sent", _("Geslaagd, verstuurd in %(span)s") % {"span": span}),
        to.rate("handovers.I17", "on_time", "due", _("Terugkoppeling op tijd")),
    )
    tables = (
        Table(_("Overdrachten"), columns(_("Cijfer"), _("Aantal")), to.lines("handovers", *names) + waits),
        Table(_("Geslaagd en op tijd"), columns(_("Cijfer"), _("Aantal"), _("Van"), _("Deel")), rates),
    )
    return Section("overdrachten", _("Kwamen jongeren goed aan?"), tables=tables)


def profile(to):
    """Who came in."""
    part = "inflow_profile"
    names = ("without_basic_qualification", "qualification_unknown", "not_known_to_municipality",
             "I20_without_regular_housing", "I20_housing_known")  # fmt: skip
    rate = (to.row(f"{part}.I20_rate", to.share(f"{part}.I20_rate")),)
    number = columns(_("Kenmerk"), _("Trajecten"))
    tables = (
        Table(_("Leeftijd bij het begin"), number, to.kinds(f"{part}.by_age", words.AGES)),
        Table(_("School waar de jongere vandaan kwam"), number, to.kinds(f"{part}.by_school_type", words.SCHOOLS)),
        Table(_("Bij het begin"), number, to.lines(part, *names) + rate),
    )
    chart = to.bars(_("Leeftijd bij het begin van het traject"), f"{part}.by_age", words.AGES, _("Leeftijd"))
    return Section("wie", _("Wie begon een traject?"), tables=tables, charts=(chart,))


def causes(to):
    """Cause by school: causes down, schools across."""
    key = "inflow_profile.cause_by_school_type"
    cells = to.value(key)
    found = {cause for row in cells.values() for cause in row}
    rows = tuple(
        (
            Cell(word, definition(key).url),
            *(to.count(f"{key}.{school}.{cause}") if cause in row else Cell("0") for school, row in cells.items()),
        )
        for cause, word in words.CAUSES.items()
        if cause in found
    )
    schools = (words.name(words.SCHOOLS_SHORT, school) for school in cells)
    table = Table(_("Oorzaak en school"), columns(_("Oorzaak"), *schools), rows)
    return Section("oorzaak", _("Waarom gingen jongeren van school?"), tables=(table,))


def measurement(to):
    """How it goes, as youths say themselves."""
    key = "measurement.I18"
    span = words.span(to.value(key), "opened_from", "opened_to")
    label = _("Op tijd, begonnen in %(span)s") % {"span": span}
    rate = to.rate(key, "covered", "expected", label)
    parts = ("improved", "equal", "worse", "n", "missing")
    rows = tuple(
        (
            Cell(words.AREAS[code], definition("measurement.I19_domains").url),
            *(to.decimal(f"measurement.I19_domains.{code}.{name}") for name in ("baseline", "follow_up")),
            *(to.count(f"measurement.I19_domains.{code}.{name}") for name in parts),
        )
        for code in LIFE_AREAS
    )
    change = (_("Start"), _("Nu"), _("Vooruit"), _("Gelijk"), _("Achteruit"), _("Paren"), _("Niet gemeten"))
    start = Table(_("Startmeting"), columns(_("Cijfer"), _("Aantal"), _("Van"), _("Deel")), (rate,))
    change = Table(_("Verandering per leefgebied"), columns(_("Leefgebied"), *change), rows)
    pairs = to.key("measurement.I19_pairs")
    title = _("Hoe gaat het volgens jongeren zelf?")
    return Section("metingen", title, (pairs,), (start,), _dumbbell(to), below=(change,))


def missing(to):
    """Why measurements are missing."""
    span = words.span(to.value("I18_missing"), "opened_from", "opened_to")
    names = ("not_wanted", "not_reached", "no_time", "other")
    start = to.lines("I18_missing", *names, "no_reason", "all")
    heads = columns(_("Startmeting, begonnen in %(span)s") % {"span": span}, _("Trajecten"))
    excused = Table(
        _("Vervolgmetingen met een reden"), columns(_("Vervolgmeting"), _("Aantal")), to.lines("I19_excused", *names)
    )
    note = _("Een meting met een reden blijft ontbreken.")
    title = _("Waarom ontbreken metingen?")
    return Section("gemist", title, tables=(Table(_("Startmetingen die ontbreken"), heads, start), excused), note=note)


def _dumbbell(to):
    domains = to.found["measurement"]["I19_domains"]
    rows = [(words.AREAS[code], part["baseline"], part["follow_up"]) for code, part in domains.items() if part["n"]]
    title = _("Van startmeting naar nu, per leefgebied")
    return (charts.dumbbell(title, rows, steps=words.STEPS, write=words.decimal),) if rows else ()


PARTS = (handovers, profile, causes, measurement)
