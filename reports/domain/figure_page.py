"""The figures as a page: what came in, what went on, what it led to."""

from django.utils.translation import gettext as _

from cases.models import Need
from reports.domain import figure_more, figure_people
from reports.domain.figure_writer import Cell, Section, Table, Writer, columns
from reports.quarter import words

OUTCOMES = ("positive", "dropped_out", "handed_over", "activation", "other", "unknown", "neutral")
STATES = (*OUTCOMES[:-1], "in_guidance", "contact_only", "neutral")


def sections(found, behind):
    """Every section for which there are figures; `behind` makes the address of the rows behind a key."""
    to = Writer(found, behind)
    everyone = (ever(to),) if "I25_all_ever_reached" in found else ()
    parts = (reach, caseload, outflow, durable, *figure_people.PARTS)
    beside = (*figure_more.PARTS, figure_people.missing, relapse, aftercare, basics) if "complexity" in found else ()
    return (glance(to), *everyone, *(part(to) for part in (*parts, *beside)))


def glance(to):
    """The numbers that are looked at first."""
    return Section(
        "oogopslag",
        _("In één oogopslag"),
        keys=(
            to.key("reach.I1_youths_reached"),
            to.key("caseload.I7_served_persons"),
            to.key("caseload.I3_inflow"),
            to.key("caseload.I5_outflow"),
            to.key("outflow.I8_positive_rate", numerator="outflow.by_class.positive", write=to.share),
            to.key("outflow.I9_dropout_rate", numerator="outflow.by_class.dropped_out", write=to.share),
            to.key("handovers.I16.rate", numerator="handovers.I16.succeeded", write=to.share),
            to.key("measurement.I18.rate", numerator="measurement.I18.covered", write=to.share),
        ),
    )


def ever(to):
    """Everyone ever reached: the view of 2007."""
    part = "I25_all_ever_reached"
    keys = (
        to.key(f"{part}.persons"),
        to.key(f"{part}.positive_rate", numerator=f"{part}.positive", write=to.share),
        to.key(f"{part}.dropped_out_rate", numerator=f"{part}.dropped_out", write=to.share),
    )
    names = {code: words.CLASSES[code] for code in STATES}
    table = Table(_("Stand van iedereen op de laatste dag"), columns(_("Stand"), _("Jongeren")), to.kinds(part, names))
    chart = to.bars(_("Hoe gaat het met iedereen die ooit is bereikt?"), part, names, _("Stand"))
    note = _("Basis: iedereen die ooit is bereikt. Vergelijk dit niet met de afgesloten trajecten.")
    return Section("iedereen", _("Iedereen die ooit is bereikt"), keys, (table,), (chart,), note)


def reach(to):
    """Contacts and persons."""
    names = ("I1_youths_reached", "first_time", "two_way_contacts", "other_contacts", "anonymous_people_spoken_to")
    channels, key = words.CHANNELS, "reach.two_way_by_channel"
    table = Table(_("Per manier van contact"), columns(_("Manier"), _("Gesprekken")), to.kinds(key, channels))
    contacts = Table(_("Contacten"), columns(_("Cijfer"), _("Aantal")), to.lines("reach", *names))
    chart = to.bars(_("Gesprekken naar de manier van contact"), key, channels, _("Manier"))
    return Section("bereik", _("Wie spraken we?"), tables=(table,), charts=(chart,), below=(contacts,))


def caseload(to):
    """From stock to stock."""
    both = ("I4_open_at_start", "I3_inflow", "I5_outflow", "I4_open_at_end", "I7_served")
    found = to.found["caseload"]
    rows = tuple(
        to.row(
            f"caseload.{name}",
            to.count(f"caseload.{name}"),
            to.count(f"caseload.{name}_persons") if f"{name}_persons" in found else Cell(""),
        )
        for name in both
    )
    more = (
        to.row("caseload.I3_re_entry", to.count("caseload.I3_re_entry"), Cell("")),
        to.row("caseload.I6_average", to.decimal("caseload.I6_average"), Cell("")),
        to.row("caseload.I6_case_days", Cell(words.count(found["I6_case_days"])), Cell("")),
    )
    heads = columns(_("Cijfer"), _("Trajecten"), _("Jongeren"))
    return Section("trajecten", _("Begonnen, bezig en klaar"), tables=(Table(_("Trajecten"), heads, rows + more),))


def outflow(to):
    """How it ended."""
    shares = to.found["outflow"]["I11_distribution"]
    rows = tuple(
        to.row(
            f"outflow.by_class.{code}",
            to.count(f"outflow.by_class.{code}"),
            to.share(f"outflow.I11_distribution.{code}") if code in shares else Cell(words.NONE),
            label=words.CLASSES[code],
        )
        for code in OUTCOMES
    )
    more = (
        to.row("outflow.counted", to.count("outflow.counted"), Cell("")),
        to.row("outflow.I10_ended_early", *to.with_share("outflow.I10_ended_early", "_rate")),
        to.row("outflow.I14_median_days", to.decimal("outflow.I14_median_days"), Cell(_("dagen"))),
        to.row("outflow.I14_p90_days", Cell(words.count(to.value("outflow.I14_p90_days"))), Cell(_("dagen"))),
    )
    names = {code: words.CLASSES[code] for code in OUTCOMES}
    table = Table(_("Uitkomst"), columns(_("Uitkomst"), _("Trajecten"), _("Deel")), rows)
    below = Table(_("Daarnaast"), columns(_("Cijfer"), _("Aantal"), _("Deel")), more)
    chart = to.bars(_("Hoe eindigden de trajecten?"), "outflow.by_class", names, _("Uitkomst"))
    return Section("uitkomst", _("Wat leverde het op?"), tables=(table,), charts=(chart,), below=(below,))


def durable(to):
    """Whether it lasted."""
    rows = tuple(_lasting(to, months) for months in (3, 6, 12))
    heads = columns(_("Peilmoment"), _("Groep"), _("Gezien"), _("Nog school of werk"), _("Deel"))
    note = _("Elk peilmoment gaat over het laatste kwartaal waarvoor genoeg tijd voorbij is.")
    table = Table(_("Nog school of werk"), heads, rows)
    return Section("blijvend", _("Bleef het goed gaan?"), tables=(table,), note=note)


def relapse(to):
    """Who slid again (I13)."""
    key = "I13_relapse"
    span = words.span(to.value(key), "closed_from", "closed_to")
    counts = (to.count(f"{key}.{name}") for name in ("positive", "observed", "relapsed", "returned"))
    row = to.row(f"{key}.rate", *counts, to.share(f"{key}.rate"), label=_("Klaar in %(span)s") % {"span": span})
    heads = columns(_("Kwartaal"), _("Groep"), _("Van gehoord"), _("Opnieuw mis"), _("Nieuw traject"), _("Deel"))
    return Section("terugval", _("Ging het weer mis?"), tables=(Table(_("Binnen een jaar"), heads, (row,)),))


def aftercare(to):
    """Whether we kept them in view (I22)."""
    rows = tuple(_followed(to, months) for months in (3, 6, 12))
    heads = columns(_("Peilmoment"), _("Te vragen"), _("Gevraagd"), _("Bereikt"), _("Deel"))
    return Section("volgen", _("Bleven we volgen?"), tables=(Table(_("Blijven volgen"), heads, rows),))


def basics(to):
    """How long basic needs lasted (R14)."""
    rows = tuple(_basic(to, kind) for kind in Need.Kind)
    heads = (_("Nieuw"), _("Opgelost"), _("Dagen, mediaan"), _("Dagen, 9 van de 10"), _("Nog open"))
    table = Table(_("Dagen tot het was opgelost"), columns(_("Wat niet op orde was"), *heads), rows)
    note = _("Geteld vanaf de dag die de jongere noemde.")
    return Section("basis", _("Hoe snel was de basis op orde?"), below=(table,), note=note)


def _basic(to, kind):
    found = to.value(f"needs.{kind.value}")
    counts = [Cell(words.count(found[name])) for name in ("began", "solved", "p90_days", "open_at_end")]
    counts.insert(2, Cell(words.decimal(found["median_days"])))
    return to.row(f"needs.{kind.value}", *counts, label=str(kind.label).capitalize())


def _followed(to, months):
    key = f"I22_aftercare.{months}"
    counts = (to.count(f"{key}.{name}") for name in ("due", "asked", "reached"))
    return to.row(f"{key}.rate", *counts, to.share(f"{key}.rate"), label=_after(to, key, months))


def _lasting(to, months):
    key = f"I12_durable.{months}"
    counts = (to.count(f"{key}.{name}") for name in ("positive", "observed", "durable"))
    return to.row(f"{key}.rate", *counts, to.share(f"{key}.rate"), label=_after(to, key, months))


def _after(to, key, months):
    span = words.span(to.value(key), "closed_from", "closed_to")
    return _("Na %(months)s maanden, klaar in %(span)s") % {"months": months, "span": span}
