"""The chapters about what it led to: outcomes, whether they last, progress, warm handovers."""

from mentoraat import charts
from reports.quarter import words
from reports.quarter.parts import Chapter, Drawing, Row, Table, Text
from reports.quarter.words import count, decimal, drawn, known, plain, share, span

OUTCOMES = ("positive", "dropped_out", "handed_over", "activation", "other", "unknown")


def positive_sentence(now):
    """How many closed cases ended with school or work, as far as that may be said."""
    part = now["outflow"]
    counted, rate, value = part["counted"], part["I8_positive_rate"], part["by_class"]["positive"]
    if not counted:
        return "In dit kwartaal eindigde geen traject dat meetelt."
    if known(rate, value):
        return f"Van de {plain(counted)} afgesloten trajecten die meetellen, eindigde {share(rate)} met school of werk."
    number = f": {plain(value)}" if known(value) else ""
    return f"Er eindigden {plain(counted)} trajecten die meetellen. Dat is te weinig voor een percentage{number}."


def lasting_sentence(now):
    """Whether school or work lasted three months, of the latest quarter that can be known."""
    cohort = now["I12_durable"]["3"]
    if known(cohort["rate"]):
        when = span(cohort, "closed_from", "closed_to")
        return f"Van wie in het {when} school of werk had, had {share(cohort['rate'])} dat drie maanden later nog."
    return "Of school of werk na drie maanden bleef, is nog niet in een percentage te zeggen."


def result(now):
    """The whole distribution of outcomes, the rates that are made of it, and what ended early."""
    part = now["outflow"]
    shares, classes = part["I11_distribution"], part["by_class"]
    bars = [(words.name(words.CLASSES, code), drawn(shares[code])) for code in OUTCOMES]
    rows = [Row(words.name(words.CLASSES, code), (count(classes[code]), share(shares[code]))) for code in OUTCOMES]
    rows.append(Row("Samen, dit telt mee", (count(part["counted"]), ""), total=True))
    rows.append(Row("Telt niet mee: verhuisd of overleden", (count(classes["neutral"]), "")))
    table = Table(
        "Uitkomst van de afgesloten trajecten", ("Uitkomst", "Trajecten", "Percentage"), tuple(rows), ("I5", "I11")
    )
    counted, outflow = count(part["counted"]), count(now["caseload"]["I5_outflow"])
    lines = (
        ("Naar school of werk", "I8", classes["positive"], counted, "I8_positive_rate"),
        ("Gestopt", "I9", classes["dropped_out"], counted, "I9_dropout_rate"),
        ("Eerder geëindigd dan gepland", "I10", part["I10_ended_early"], outflow, "I10_ended_early_rate"),
    )
    three = tuple(Row(label, (count(n), of, share(part[rate])), rule) for label, rule, n, of, rate in lines)
    rates = Table("Drie cijfers uit deze verdeling", ("Cijfer", "Trajecten", "Van", "Percentage"), three)
    title = f"Uitkomst van {plain(part['counted'])} afgesloten trajecten, in procenten"
    chart = charts.bars(title, bars, columns=("Uitkomst", "Percentage"), decimals=1, unit="%")
    drawing = (Drawing(chart, ("I11",)),) if any(value for _, value in bars) else ()
    return Chapter("resultaat", "Waar leidde het toe?", positive_sentence(now), (*drawing, table, rates))


def lasting(now):
    """Whether school and work were still there after 3, 6 and 12 months, with the cohort named."""
    rows = tuple(
        Row(f"Na {months} maanden", (
            span(cohort, "closed_from", "closed_to"), count(cohort["positive"]), count(cohort["observed"]),
            count(cohort["durable"]), share(cohort["rate"])), "I12")
        for months, cohort in now["I12_durable"].items()
    )  # fmt: skip
    columns = ("Peilmoment", "Afgesloten in", "School of werk toen", "Gezien", "Nog school of werk", "Percentage")
    table = Table("School of werk, en daarna", columns, rows, shape="vijf",
                  note="Wie we bij de controle niet zagen, telt in het percentage mee als ‘niet’.")  # fmt: skip
    return Chapter("blijvend", "En bleef het zo?", lasting_sentence(now), (table,))


def ever_reached(now, quarter):
    """The way of counting of 2007, on its own base."""
    part = now["I25_all_ever_reached"]
    states = [code for code in part if code not in ("persons", "positive_rate", "dropped_out_rate")]
    rows = [Row(words.name(words.CLASSES, code), (count(part[code]), "")) for code in states]
    rates = {"positive": share(part["positive_rate"]), "dropped_out": share(part["dropped_out_rate"])}
    rows = [Row(row.label, (row.cells[0], rates.get(code, ""))) for row, code in zip(rows, states, strict=True)]
    rows.append(Row("Iedereen die ooit is bereikt", (count(part["persons"]), ""), total=True))
    caption = f"Stand op de laatste dag van het {quarter.label}. Basis: iedereen die is bereikt"
    finding = f"Tot en met dit kwartaal zijn {plain(part['persons'])} jongeren bereikt."
    if known(part["positive_rate"]):
        rate = share(part["positive_rate"])
        finding = (
            f"Van alle {plain(part['persons'])} jongeren die ooit zijn bereikt, kwam {rate} op school of aan het werk."
        )
    table = Table(caption, ("Stand", "Jongeren", "Percentage van iedereen"), tuple(rows), ("I25",))
    warning = Text(
        ("Dit is een andere basis dan hierboven: alle jongeren die ooit zijn bereikt, ook wie nog bezig is.",)
    )
    return Chapter("ooit", "Alle jongeren die ooit zijn bereikt", finding, (warning, table))


def progress(now):
    """What youths themselves said changed, per area of life."""
    part = now["measurement"]
    areas = part["I19_domains"]
    lines = [(words.name(words.AREAS, code), drawn(a["baseline"]), drawn(a["follow_up"])) for code, a in areas.items()]
    rows = tuple(
        Row(words.name(words.AREAS, code), (
            decimal(a["baseline"]), decimal(a["follow_up"]), count(a["improved"]), count(a["equal"]), count(a["worse"]),
            count(a["n"]), count(a["missing"])))
        for code, a in areas.items()
    )  # fmt: skip
    columns = ("Leefgebied", "Start, gemiddeld", "Nu, gemiddeld", "Vooruit", "Gelijk", "Achteruit", "Samen (n)", "Mist")
    table = Table("Verandering per leefgebied", columns, rows, ("I19",), shape="acht")
    parts = [table, _baseline(part["I18"])]
    shown = [line for line in lines if known(line[1], line[2])]
    if shown:
        title = f"Gemiddelde start en nu, van {plain(part['I19_pairs'])} paren metingen"
        chart = charts.dumbbell(title, shown, steps=words.STEPS, column="Leefgebied", write=decimal)
        parts.insert(
            0,
            Drawing(
                chart,
                ("I19",),
                note="1: dit moet nu anders. 2: ik wil dit anders. 3: ik ben bezig. 4: het gaat. 5: goed zo.",
            ),
        )
    return Chapter(
        "vooruitgang", "Wat veranderde er volgens de jongeren?", _better(shown, part["I19_pairs"]), tuple(parts)
    )


def _better(shown, pairs):
    if not shown:
        return f"Er zijn {plain(pairs)} paren van metingen. Dat is te weinig om een gemiddelde te geven."
    better = sum(after > before for _, before, after in shown)
    return (
        f"Gemiddeld ging het beter op {better} van de {len(shown)} leefgebieden, bij {plain(pairs)} paren van metingen."
    )


def _baseline(cohort):
    when = span(cohort, "opened_from", "opened_to")
    row = Row("Startmeting binnen 42 dagen", (when, *_rate(cohort, "covered", "expected")), "I18")
    columns = ("Cijfer", "Begonnen in", "Op tijd", "Van", "Percentage")
    return Table("Is er op tijd gemeten?", columns, (row,), shape="span")


def handovers(now):
    """Whether youths who were brought to a partner arrived there."""
    part = now["handovers"]
    numbers = (
        ("Verstuurd", "sent"), ("waarvan met spoed", "urgent"), ("Aangenomen", "accepted"), ("Geweigerd", "refused"),
        ("Ingetrokken", "withdrawn"), ("Jongere aangekomen", "arrived"),
        ("waarvan na een gesprek met z’n drieën", "arrived_after_joint_meeting"),
        ("Wacht op antwoord, laatste dag", "waiting_for_answer_at_end"),
    )  # fmt: skip
    rows = [Row(label, (count(part[code]),), "I16") for label, code in numbers]
    rows.append(Row("Dagen tot aangenomen, mediaan", (decimal(part["median_days_to_accept"]),), "I16"))
    rows.append(Row("Dagen tot aangenomen, negen van de tien (p90)", (count(part["p90_days_to_accept"]),), "I16"))
    first, second = part["I16"], part["I17"]
    over = span(first, "sent_from", "sent_to")
    rates = (
        Row("Warme overdracht geslaagd", (over, *_rate(first, "succeeded", "sent")), "I16"),
        Row("Terugkoppeling op tijd", ("dit kwartaal", *_rate(second, "on_time", "due")), "I17"),
    )
    tables = (
        Table("Lukte de overdracht?", ("Cijfer", "Over", "Gelukt", "Van", "Percentage"), rates, shape="span"),
        Table("Warme overdrachten in dit kwartaal", ("Cijfer", "Aantal"), tuple(rows)),
    )
    return Chapter("overdrachten", "Kwamen jongeren aan bij de partner?", _arrived(first), tables)


def _rate(part, upper, lower):
    return count(part[upper]), count(part[lower]), share(part["rate"])


def _arrived(cohort):
    if known(cohort["rate"]):
        sent, when = plain(cohort["sent"]), span(cohort, "sent_from", "sent_to")
        rate = share(cohort["rate"])
        return f"Bij {rate} van de {sent} overdrachten uit het {when} kwam de jongere binnen 28 dagen aan."
    return "Er zijn te weinig overdrachten om een percentage te geven."
