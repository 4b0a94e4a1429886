"""How a number is written, and where it leads."""

from reports.domain.figure_writer import Writer, columns


def writer(**caseload):
    return Writer({"caseload": caseload, "outflow": {"I8_positive_rate": None}}, "rows:{}".format)


def test_count_leads_to_its_rows_and_nothing_leads_nowhere():
    to = writer(I3_inflow=1250, I5_outflow=0)

    assert (to.count("caseload.I3_inflow").text, to.count("caseload.I3_inflow").url) == (
        "1.250",
        "rows:caseload.I3_inflow",
    )
    assert (to.count("caseload.I5_outflow").text, to.count("caseload.I5_outflow").url) == ("0", "")


def test_no_figure_is_a_dash():
    assert str(writer().share("outflow.I8_positive_rate")) == "–"


def test_row_is_named_after_its_definition_and_leads_to_its_rule():
    name, value = writer(I6_average=8.2).row(
        "caseload.I6_average", writer(I6_average=8.2).decimal("caseload.I6_average")
    )

    assert (str(name), name.url.endswith("#I6"), str(value)) == ("Gemiddeld lopend", True, "8,2")


def test_columns_after_the_first_hold_numbers():
    assert columns("Cijfer", "Aantal") == ({"label": "Cijfer"}, {"label": "Aantal", "number": True})
