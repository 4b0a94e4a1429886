"""The chapters of a report: findings that the figures say, charts with their tables, nothing where there is none."""

import copy
import re

import pytest

from reports.domain.disclosure import COVERED
from reports.quarter import chapters, pages
from reports.quarter.parts import Drawing, Table, legend
from reports.quarter.terms import Terms
from reports.quarter.words import part_of
from tests.guards.test_words import faults
from tests.reports.quarter import printed

SAMPLES = printed.SAMPLES
NAMES = list(SAMPLES)


def document(facts):
    return pages.build(facts, organisation="Mentoraat Zuid", reader="Rotterdam")


def chapter(facts, code):
    return next((one for one in document(facts).chapters if one.anchor == code), None)


def finding(code, now, **more):
    return chapter(printed.made(now, **more), code).finding


def changed(**groups):
    """The busy figures with other values in some groups."""
    found = printed.figures()
    return found | {name: found[name] | values for name, values in groups.items()}


def words_of(part):
    """Everything that a part says in words."""
    chart = getattr(part, "chart", None)
    said = [getattr(part, name, "") for name in ("caption", "note")] + [chart.title if chart else ""]
    said += [row.label for row in getattr(part, "rows", ())] + list(getattr(part, "columns", ()))
    return [text for text in (*said, *getattr(part, "lines", ())) if text]


@pytest.mark.parametrize("name", NAMES)
def test_every_chart_has_its_numbers_in_a_table(name):
    for one in document(SAMPLES[name]).chapters:
        cells = " ".join(cell for part in one.flat for row in getattr(part, "rows", ()) for cell in row.cells)
        told = set(re.findall(r"[\d.,]+", cells))
        for part in (part for part in one.flat if isinstance(part, Drawing)):
            drawn = {word for label, *words in part.chart.rows for word in words if not label.startswith("Anders, ")}
            numbers = {number for word in drawn for number in re.findall(r"^[\d.,]+", word)}
            assert numbers <= told, f"{one.anchor}: {part.chart.title}"


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_plain_dutch(name):
    made = document(SAMPLES[name])
    said = [(one.anchor, text) for one in made.chapters for part in one.flat for text in words_of(part)]
    said += [(one.anchor, text) for one in made.chapters for text in (one.title, one.finding)]
    said += [("cover", text) for text in made.answer]

    assert not faults(said)


@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_as_wide_as_its_head_and_names_no_code(name):
    for one in document(SAMPLES[name]).chapters:
        for table in (part for part in one.flat if isinstance(part, Table)):
            assert table.rows
            for row in table.rows:
                assert len(row.cells) == len(table.columns) - 1, table.caption
                assert "_" not in row.label


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_leads_to_a_rule_that_is_printed(name):
    made = document(SAMPLES[name])
    printed_rules = {rule.id for rule in made.rules}

    for part in (part for one in made.chapters for part in one.flat):
        used = {*getattr(part, "rules", ()), *(row.rule for row in getattr(part, "rows", ()))} - {""}
        assert used <= printed_rules


def test_every_chapter_that_can_be_picked_is_told_when_there_are_facts():
    assert [one.anchor for one in document(SAMPLES["busy"]).chapters] == list(chapters.CODES)


def test_picked_chapters_come_alone_with_intro_and_closing():
    made = document(SAMPLES["three chapters"])

    assert [one.anchor for one in made.chapters] == ["oogopslag", "resultaat", "verhalen"]
    assert made.intro and made.closing
    assert "I19" not in {rule.id for rule in made.rules}


def test_agreed_figures_stand_between_start_and_difference():
    table = next(part for part in chapter(SAMPLES["agreed"], "oogopslag").parts if "afgesproken" in part_name(part))

    assert table.columns == ("Cijfer", "Begin", "Afspraak", "Gerealiseerd", "Verschil")
    assert table.rows[1].cells == ("61,0%", "65,0%", "66,7%", "+1,7 punt")
    assert table.rows[3].cells == ("–", "60,0%", "41,5%", "−18,5 punt")


def part_name(part):
    return getattr(part, "caption", "")


def test_nothing_agreed_means_no_table_of_agreements():
    assert not [part for part in chapter(SAMPLES["busy"], "oogopslag").parts if "afgesproken" in part_name(part)]


def test_six_periods_stand_beside_each_other():
    tables = [part for part in chapter(SAMPLES["busy"], "oogopslag").parts if isinstance(part, Table)]

    assert tables[0].columns == ("Cijfer", "4e kw. 2005", "1e kw. 2006", "2e kw. 2006", "3e kw. 2006", "4e kw. 2006",
                                 "1e kw. 2007")  # fmt: skip
    assert tables[0].rows[0].key == "reach.I1_youths_reached"


def test_first_period_has_no_columns_of_before_and_no_lines():
    parts = chapter(printed.made(printed.figures()), "oogopslag").parts

    assert not [part for part in parts if isinstance(part, Drawing)]
    assert [part.columns for part in parts if isinstance(part, Table)] == [("Cijfer", "1e kw. 2007")]


def test_quiet_first_quarter_says_that_nothing_happened():
    facts = SAMPLES["quiet"]

    assert chapter(facts, "bereik").finding == "Wij spraken geen jongeren in het 1e kwartaal 2007."
    assert chapter(facts, "wie").finding == "Er begon geen traject in het 1e kwartaal 2007."
    assert chapter(facts, "resultaat").finding == "Er eindigde in het 1e kwartaal 2007 geen traject dat meetelt."
    assert chapter(facts, "wensen").finding == "Er stond in het 1e kwartaal 2007 geen wens open."
    assert document(facts).answer[0] == (
        "Mentoraat Zuid sprak geen jongeren in het 1e kwartaal 2007. Er was geen jongere in begeleiding."
    )


@pytest.mark.parametrize(
    ("inflow", "outflow", "said"),
    [
        (1, 0, "Er begon 1 traject in het 1e kwartaal 2007 en er eindigde er geen."),
        (2, 1, "Er begonnen 2 trajecten in het 1e kwartaal 2007 en er eindigde er 1."),
        (0, 3, "Er begon geen traject in het 1e kwartaal 2007 en er eindigden er 3."),
    ],
)
def test_flow_counts_in_good_dutch(inflow, outflow, said):
    assert finding("stroom", changed(caseload={"I3_inflow": inflow, "I5_outflow": outflow})) == said


def test_no_group_is_called_largest_when_a_hidden_one_may_be_larger():
    facts = SAMPLES["busy"]
    facts = facts | {"now": facts["now"] | {"inflow_profile": facts["now"]["inflow_profile"] | {
        "by_age": {"0-15": 0, "16-17": 9, "18-22": "x", "23-26": "x", "27+": 0}}}}  # fmt: skip

    assert chapter(facts, "wie").finding == "Er begonnen 65 trajecten in het 1e kwartaal 2007."


def test_equal_largest_groups_have_no_winner():
    ages = {"0-15": 0, "16-17": 5, "18-22": 30, "23-26": 30, "27+": 0}

    assert "grootste" not in finding("wie", changed(inflow_profile={"by_age": ages}))


def test_year_speaks_of_years():
    made = document(SAMPLES["year"])

    assert made.title == "Jaarrapport 2007"
    assert made.answer[0].startswith("Mentoraat Zuid sprak 197 jongeren in 2007.")
    assert "kwartaal" not in " ".join(one.finding for one in made.chapters if one.anchor in ("bereik", "wie", "stroom"))


def test_half_year_speaks_of_half_years():
    made = document(SAMPLES["half-year"])

    assert made.title == "Halfjaarrapport 1e halfjaar 2007"
    assert made.chapters[1].finding.startswith("Wij spraken 197 jongeren in het 1e halfjaar 2007.")


def test_programme_has_no_chapter_about_everyone_and_says_what_it_is_about():
    made = document(SAMPLES["programme"])

    assert made.only == "Straatmentoraat"
    assert "ooit" not in [one.anchor for one in made.chapters]


def test_strict_form_is_explained_where_the_report_begins():
    text = chapter(SAMPLES["strict"], "oogopslag").parts[0].lines[0]

    assert "1 tot en met 7" in text and "vijftal" in text


def test_strict_form_tells_signals_without_how_often():
    assert [tale.by for tale in chapter(SAMPLES["strict"], "signalen").parts[-1].tales] == ["", "", ""]
    assert "9 keer gezien" in {tale.by for tale in chapter(SAMPLES["busy"], "signalen").parts[-1].tales}


def test_first_layout_is_still_told_without_what_it_never_had():
    codes = [one.anchor for one in document(SAMPLES["layout 1"]).chapters]

    assert codes == ["oogopslag", "bereik", "wie", "stroom", "resultaat", "blijvend", "ooit", "vooruitgang",
                     "overdrachten", "werkwijze"]  # fmt: skip


def test_left_out_breakdown_has_no_table():
    terms = Terms(reader="Rotterdam", left_out=("inflow_profile.cause_by_school_type", "inflow_profile.by_age"))

    captions = [part_name(part) for part in chapter(printed.made(printed.figures(), terms=terms), "wie").flat]

    assert "Waarom de jongere van school ging" not in captions and "Trajecten per leeftijd" not in captions


def test_stories_stand_under_another_name_and_no_more_than_agreed():
    one = chapter(printed.full(terms=Terms(stories=1)), "verhalen")

    assert one.title == "Het verhaal van één jongere"
    assert [tale.by for tale in one.parts[0].tales] == ["Noor"]


def test_corrections_name_the_report_that_stays():
    one = chapter(SAMPLES["corrections"], "hersteld")

    assert "het 4e kwartaal 2006" in one.finding
    assert one.parts[0].rows[0].cells == ("65", "66", "+1")


def test_what_joins_a_hidden_kind_has_a_dutch_name():
    now = changed(handover_course={"sent": 3, "standing": {"refused": 3}})

    table = chapter(printed.made(now), "overdrachten").parts[1]

    assert [row.label for row in table.rows] == ["Partner zei nee", "Iets anders", "Onbekend"]


@pytest.mark.parametrize(("least", "of", "rate"), [(10, 15, "40,0%"), (20, 15, "–"), (10, 9, "–")])
def test_what_is_missing_has_a_percentage_from_as_many_as_was_agreed(least, of, rate):
    now = printed.figures()
    now["quality"] = {"birth_date": {"unknown": 6, "of": 65}, "names": {"unknown": 6, "of": of}}

    drawing, table = chapter(printed.made(now, terms=Terms(least=least)), "gegevens").parts[0].parts

    assert [row.cells[2] for row in table.rows] == ["9,2%", rate]
    assert [said for _, said in drawing.chart.rows] == ["9,2%", rate]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("wie", "Hoeveel trajecten in het 1e kwartaal 2007 begonnen, is niet te tonen."),
        ("stroom", "Hoeveel trajecten in het 1e kwartaal 2007 begonnen en eindigden, is niet te tonen."),
        ("resultaat", "Hoeveel trajecten in het 1e kwartaal 2007 met school of werk eindigden, is niet te tonen."),
    ],
)
def test_covered_total_is_not_called_a_number(code, said):
    facts = copy.deepcopy(SAMPLES["busy"])
    facts["now"]["caseload"] |= {"I3_inflow": COVERED, "I5_outflow": COVERED}
    facts["now"]["outflow"]["counted"] = COVERED

    assert chapter(facts, code).finding == said


def test_marks_inside_how_many_of_how_many_are_explained_once():
    assert part_of(COVERED, COVERED) == "×"

    said = legend(["<5 van 22", "<5", part_of(COVERED, 8), "12"])

    assert said.count("klein aantal, niet getoond") == 1
    assert "×: niet getoond" in said


def test_report_of_an_area_divides_nothing_over_areas():
    made = printed.made(printed.figures(), terms=Terms(area="Charlois"))

    assert not any("gebied" in title.lower() for title in map(part_name, chapter(made, "bereik").flat))


@pytest.mark.parametrize(
    ("agreed", "said"),
    [
        ({"outflow.I8_positive_rate": 65, "outflow.I9_dropout_rate": 10, "handovers.I16.rate": 60},
         "Van de drie afgesproken cijfers liggen er twee op of boven de afspraak en één eronder."),
        ({"outflow.I8_positive_rate": 99, "handovers.I16.rate": 60},
         "Van de twee afgesproken cijfers ligt er geen op of boven de afspraak."),
        ({"outflow.I8_positive_rate": 65, "I12_durable.24.rate": 60},
         "Van de twee afgesproken cijfers ligt er één op of boven de afspraak. Eén is niet te tonen."),
    ],
)  # fmt: skip
def test_every_agreed_figure_is_placed(agreed, said):
    terms = Terms(agreed={path: {"start": None, "agreed": aim} for path, aim in agreed.items()})

    assert finding("oogopslag", printed.figures(), terms=terms).endswith(said)
