"""The figures as a page: how heavy it was, where, how long it took, what we could not offer and do not know."""

from django.utils.translation import gettext as _

from reports.domain.figure_writer import Cell, Section, Table, columns
from reports.domain.indicators import numbers, quality
from reports.quarter import labels, words


def complexity(to):
    """How heavy it was at the start, next to what came of it."""
    part = "complexity"
    rows = tuple(
        to.row(
            f"{part}.rates.{name}",
            to.count(f"{part}.inflow_by_stratum.{name}"),
            to.count(f"{part}.counted_by_stratum.{name}"),
            to.count(f"{part}.outflow_by_stratum.{name}.positive"),
            to.share(f"{part}.rates.{name}"),
            label=word,
        )
        for name, word in words.STRATA.items()
    )
    heads = columns(_("Stap 1 of 2 bij het begin"), _("Begonnen"), _("Afgesloten"), _("School of werk"), _("Deel"))
    note = _("Afgesloten is zonder verhuisd of overleden.")
    table = Table(_("Zwaarte en uitkomst"), heads, rows)
    return Section("zwaarte", _("Hoe zwaar was het bij het begin?"), tables=(table,), note=note)


def destinations(to):
    """School, work or both."""
    key = "destinations"
    rows = to.kinds(key, labels.KINDS[key])
    table = Table(_("School of werk"), columns(_("Waarheen"), _("Trajecten")), rows)
    return Section("bestemming", _("Werd het school of werk?"), tables=(table,))


def places(to):
    """Where it happened, area by area."""
    inflow, spoken = (to.value(f"places.{name}") for name in ("inflow_by_area", "two_way_by_area"))
    rows = tuple(
        to.row(
            f"places.inflow_by_area.{name}",
            to.count(f"places.inflow_by_area.{name}") if name in inflow else Cell("0"),
            to.count(f"places.two_way_by_area.{name}") if name in spoken else Cell("0"),
            label=_("Onbekend") if name == "unknown" else name,
        )
        for name in sorted({*inflow, *spoken}, key=lambda name: (name == "unknown", name.casefold()))
    )
    heads = columns(_("Gebied"), _("Begonnen trajecten"), _("Gesprekken"))
    note = _("Een traject telt in het gebied van het traject, een gesprek in het gebied van de plek.")
    return Section("gebieden", _("Waar was het?"), tables=(Table(_("Per gebied"), heads, rows),), note=note)


def waiting(to):
    """How long youths waited."""
    rows = (
        _waited(to, "I15_waiting.referral", to.count("I15_waiting.referral.n"), _("Van aanmelding tot begin")),
        _waited(to, "I15_waiting.start", _plain(to, "I15_waiting.start.n"), _("Van gekozen plek tot start")),
    )
    heads = columns(_("Wachten"), _("Aantal"), _("Dagen, mediaan"), _("Dagen, 9 van de 10"))
    return Section("wachten", _("Hoe lang wachtten jongeren?"), tables=(Table(_("Dagen wachten"), heads, rows),))


def _waited(to, key, count, label):
    days = (to.decimal(f"{key}.median_days"), _plain(to, f"{key}.p90_days"))
    return to.row(f"{key}.median_days", count, *days, label=label)


def _plain(to, key):
    """A number without rows behind it."""
    return Cell(words.count(to.value(key)))


def work(to):
    """How we worked: in touch, qualified, certified."""
    days = words.count(to.value("I21_rhythm.days"))
    vog = "I24_certificates"
    mentors = (_plain(to, f"{vog}.{name}") for name in ("valid", "mentors"))
    rows = (
        to.rate("I21_rhythm", "in_rhythm", "cases", _("Nooit langer dan %(days)s dagen stil") % {"days": days}),
        to.rate("I23_qualification", "gained", "without", _("Startkwalificatie gehaald")),
        to.row(f"{vog}.rate", *mentors, to.share(f"{vog}.rate"), label=_("Mentoren met een geldige vog")),
    )
    heads = columns(_("Cijfer"), _("Aantal"), _("Van"), _("Deel"))
    return Section("werkwijze", _("Hoe werkten wij?"), tables=(Table(_("Contact, diploma en vog"), heads, rows),))


def network(to):
    """What got stuck, and what we could not offer."""
    signals, key = to.value("network.signals"), "network.wishes"
    totals = (f"network.signals.{name}" for name in ("raised", "seen", "answered"))
    told = tuple(to.row(total, _plain(to, total)) for total in totals)
    themes = tuple(
        to.row(f"network.signals.by_theme.{name}", Cell(words.count(count)), label=name)
        for name, count in signals["by_theme"].items()
    )
    kinds = words.KINDS_OF_WISH | {None: _("Alle wensen")}
    wishes = tuple(_wishes(to, key, kind, word) for kind, word in kinds.items())
    heads = columns(_("Wens"), _("Open"), _("Zonder aanbod"))
    tables = (
        Table(_("Wensen op de laatste dag"), heads, wishes),
        Table(_("Signalen"), columns(_("Signalen"), _("Aantal")), (*told, *themes)),
    )
    return Section("netwerk", _("Wat liep vast, en wat konden we niet bieden?"), tables=tables)


def _wishes(to, key, kind, word):
    names = ("total", "without_offer") if kind is None else (f"by_kind.{kind}", f"without_offer_by_kind.{kind}")
    return to.row(f"{key}.{names[1]}", *(_plain(to, f"{key}.{name}") for name in names), label=word)


def unknown(to):
    """What we do not know."""
    rows = tuple(_gap(to, f"quality.{name}") for name in quality.NAMES)
    heads = columns(_("Wat we niet weten"), _("Onbekend"), _("Van"), _("Deel"))
    note = _("Wat onbekend is, blijft meetellen.")
    return Section("onbekend", _("Wat weten we niet?"), tables=(Table(_("Onbekend"), heads, rows),), note=note)


def _gap(to, key):
    found = to.value(key)
    share = Cell(words.share(numbers.percentage(found["unknown"], found["of"])))
    return to.row(key, to.count(f"{key}.unknown"), to.count(f"{key}.of"), share)


PARTS = (complexity, destinations, places, waiting, work, network, unknown)
