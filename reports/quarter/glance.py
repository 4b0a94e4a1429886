"""The first page after the cover: the figures that are compared first, with what was agreed and how they went."""

from mentoraat import charts, multiples
from reports.quarter import labels, words
from reports.quarter.parts import Chapter, Drawing, Key, Keys, Row, Table, Text
from reports.quarter.telling import kept, named
from reports.quarter.words import count, decimal, difference, drawn, known, share, since

KEYS = (
    ("jongeren gesproken", "I1", count, "reach.I1_youths_reached"),
    ("jongeren in begeleiding", "I7", count, "caseload.I7_served_persons"),
    ("eindigde met school of werk", "I8", share, "outflow.I8_positive_rate"),
    ("van de overdrachten slaagde", "I16", share, "handovers.I16.rate"),
)
OVER_TIME = (
    ("Jongeren gesproken", "I1", count, "reach.I1_youths_reached"),
    ("Voor het eerst gesproken", "I1", count, "reach.first_time"),
    ("Begonnen trajecten", "I3", count, "caseload.I3_inflow"),
    ("Afgesloten trajecten", "I5", count, "caseload.I5_outflow"),
    ("Lopende trajecten, laatste dag", "I4", count, "caseload.I4_open_at_end"),
    ("Naar school of werk", "I8", share, "outflow.I8_positive_rate"),
    ("Gestopt", "I9", share, "outflow.I9_dropout_rate"),
    ("Na 3 maanden nog school of werk", "I12", share, "I12_durable.3.rate"),
    ("Duur van een traject, mediaan in dagen", "I14", decimal, "outflow.I14_median_days"),
    ("Warme overdracht geslaagd", "I16", share, "handovers.I16.rate"),
    ("Terugkoppeling op tijd", "I17", share, "handovers.I17.rate"),
    ("Startmeting op tijd", "I18", share, "measurement.I18.rate"),
)
PANELS = (
    ("Jongeren gesproken", "reach.I1_youths_reached", 0, ""),
    ("Lopende trajecten, laatste dag", "caseload.I4_open_at_end", 0, ""),
    ("Naar school of werk", "outflow.I8_positive_rate", 1, "%"),
    ("Gestopt", "outflow.I9_dropout_rate", 1, "%"),
    ("Na 3 maanden nog school of werk", "I12_durable.3.rate", 1, "%"),
    ("Warme overdracht geslaagd", "handovers.I16.rate", 1, "%"),
)
POINTS = "Punt: procentpunt, het verschil tussen twee percentages."


def glance(told):
    """The key numbers, start and agreement beside what was realised, and the periods beside each other."""
    keys = tuple(_key(told, *line) for line in KEYS if told.has(line[3]))
    table = told.over_time(_caption(told), OVER_TIME, note=_not_frozen(told))
    parts = kept(_strict(told), keys and Keys(keys), agreed(told), _lines(told), table)
    return Chapter("oogopslag", "In één oogopslag", _finding(told), parts)


def agreed(told):
    """Start, agreement, realised and difference, as far as something was agreed; None when nothing was."""
    norms = sorted(told.terms.agreed.items(), key=lambda item: labels.rank(item[0]))
    rows = tuple(_agreed(told, path, norm) for path, norm in norms if norm.get("agreed") is not None)
    columns = ("Cijfer", "Begin", "Afspraak", "Gerealiseerd", "Verschil")
    if not any(row.cells[0] != words.NONE for row in rows):
        columns, rows = columns[:1] + columns[2:], tuple(_without_start(row) for row in rows)
    return Table("Wat is afgesproken en wat is gerealiseerd", columns, rows, note=POINTS) if rows else None


def _agreed(told, path, norm):
    write, value = labels.writer(path), told.at(path)
    start, aim = norm.get("start"), norm["agreed"]
    cells = (write(start), write(aim), write(value), difference(value, aim, points=write is share))
    return Row(labels.title(path), cells, labels.rule_of(path), key=path)


def _without_start(row):
    return Row(row.label, row.cells[1:], row.rule, key=row.key)


def _key(told, label, rule, write, path):
    now = told.at(path)
    before = told.series(path)[-2] if told.history and told.history[-1][0] == told.period.previous() else None
    change = since(now, before, words.LAST[told.period.kind], points=write is share)
    return Key(write(now), label, rule, change, path)


def _caption(told):
    if not told.history:
        return f"De cijfers van {told.named}"
    return f"{words.word(len(told.labels)).capitalize()} {words.MANY[told.period.kind]} naast elkaar"


def _not_frozen(told):
    loose = [words.lower(period.label) for period, _, frozen in told.history if not frozen]
    if not loose:
        return "Eerdere cijfers staan zoals ze zijn vastgesteld." if told.history else ""
    if len(loose) == len(told.history):
        return "De eerdere perioden zijn met de telregels van nu geteld; er is geen vastgesteld rapport."
    return f"Eerdere cijfers staan zoals ze zijn vastgesteld. Geteld met de regels van nu: {', '.join(loose)}."


def _lines(told):
    """Small lines for the figures with four points or more."""
    found = [(name, [drawn(value) for value in told.series(path)], *how) for name, path, *how in PANELS]
    panels = [panel for panel in found if charts.enough(panel[1])]
    if not panels:
        return None
    name, values, decimals, unit = panels[0]
    first = next(at for at, value in enumerate(values) if value is not None)
    since_when = f"sinds {named(told.history[first][0])}"
    title = f"Het verloop van {words.word(len(panels))} cijfers" if len(panels) > 1 else f"{name},"
    return Drawing(
        multiples.trends(f"{title} {since_when}", told.labels, panels, column="Periode"), tuple(_rules(panels))
    )


def _rules(panels):
    rules = {name: rule for name, rule, *_ in OVER_TIME}
    return [rules[name] for name, *_ in panels]


def _finding(told):
    here, there = told.at("caseload.I4_open_at_end"), told.at("caseload.I4_open_at_start")
    if not known(here, there):
        how = "Hoe het aantal lopende trajecten veranderde, is niet te tonen."
    elif here == there:
        how = f"Het aantal lopende trajecten bleef {count(here)}."
    else:
        verb = "steeg" if here > there else "daalde"
        how = f"Het aantal lopende trajecten {verb} van {count(there)} naar {count(here)}."
    return f"{how} {_reached(told)}".strip()


def _reached(told):
    """How many of the agreed figures are at or above what was agreed, without calling either good."""
    norms = {path: norm["agreed"] for path, norm in told.terms.agreed.items() if norm.get("agreed") is not None}
    values = [(told.at(path), aim) for path, aim in norms.items() if known(told.at(path))]
    if not values:
        return ""
    up, below = sum(value >= aim for value, aim in values), sum(value < aim for value, aim in values)
    if len(norms) == 1:
        return f"Het afgesproken cijfer ligt {'op of boven' if up else 'onder'} de afspraak."
    lie = f"liggen er {words.word(up)}" if up > 1 else f"ligt er {words.word(up) if up else 'geen'}"
    under = f" en {words.word(below)} eronder" if up and below else ""
    first = f"Van de {words.word(len(norms))} afgesproken cijfers {lie} op of boven de afspraak{under}."
    return f"{first} {_not_given(len(norms) - len(values))}".strip()


def _not_given(left):
    many = "Eén is" if left == 1 else f"{words.word(left).capitalize()} zijn"
    return f"{many} niet te tonen." if left else ""


def _strict(told):
    """What the strict form of small numbers does to this report, said where it begins."""
    if not told.terms.is_strict:
        return None
    return Text((
        "Dit rapport gebruikt de strenge vorm voor kleine aantallen. "
        f"Aantallen van 1 tot en met {told.terms.hidden_below - 1} tonen wij niet. "
        "Elk ander aantal is afgerond op een vijftal. "
        "Percentages rekenen wij uit de afgeronde aantallen. Optellen kan daardoor iets verschillen.",
    ))  # fmt: skip
