"""A list of offers from outside: judged first, brought in once, and nothing when there is a fault."""

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mentoraat import sheets
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import offer as offers
from partners.models import Offer
from reports.domain import offer_import
from reports.models import OfferImport
from tests import make

HEADING = ("Partner", "titel", "soort", "plekken", "wijken", "startdatum", "aanmelden_tot", "maatwerk")
YEAR = today().year + 1
COOK = ("ROC Maasoever", "Koksopleiding", "leren", "3", "Charlois", f"01-09-{YEAR}", f"1-4-{YEAR}", "")
GREEN = ("roc maasoever", "Groen", "Werken", "", "", "", "", "ja")


@pytest.fixture
def partner(organisation):
    """A school, in an organisation with an area."""
    make.area(organisation)
    return make.partner(organisation, name="ROC Maasoever")


def csv(*rows, heading=HEADING):
    return SimpleUploadedFile("aanbod.csv", sheets.as_csv(heading, rows))


def xlsx(*rows):
    return SimpleUploadedFile("aanbod.xlsx", sheets.as_xlsx([("Blad1", HEADING, rows)]))


def faults(item):
    return [(fault["row"], fault["column"]) for fault in item.faults]


@pytest.mark.parametrize("file", [csv, xlsx])
def test_list_is_judged_first_and_brought_in_when_somebody_says_so(partner, coordinator, file):
    item = offer_import.upload(file=file(COOK, GREEN), by=coordinator)
    assert (item.state, item.counts["new"], Offer.objects.count()) == ("ready", 2, 0)

    offer_import.apply(item, by=coordinator)

    cook, green = Offer.objects.order_by("pk")
    assert (cook.title, cook.kind, cook.places, cook.partner) == ("Koksopleiding", "learning", 3, partner)
    assert (cook.intakes.get().starts_on, cook.intakes.get().sign_up_by) == (date(YEAR, 9, 1), date(YEAR, 4, 1))
    assert [area.name for area in cook.areas.all()] == ["Charlois"]
    assert (green.places, green.tailor_made, green.intakes.count()) == (None, True, 0)
    assert Job.objects.filter(kind="offer.match").count() == 2
    verbs = list(AuditEvent.objects.filter(verb__startswith="offer").values_list("verb", flat=True))
    assert verbs == ["offer_import.uploaded", "offer.added", "offer.added", "offer_import.applied"]


def test_same_file_twice_has_one_effect(partner, coordinator):
    offer_import.apply(offer_import.upload(file=csv(COOK, GREEN), by=coordinator), by=coordinator)
    Offer.objects.update(checked_on=date(2020, 1, 1))

    again = offer_import.upload(file=xlsx(COOK, GREEN), by=coordinator)
    offer_import.apply(again, by=coordinator)

    assert again.counts == {"new": 0, "changed": 0, "same": 2, "closed": 0}
    assert set(Offer.objects.values_list("checked_on", flat=True)) == {date(2020, 1, 1)}


def test_file_is_brought_in_once(partner, coordinator):
    item = offer_import.upload(file=csv(COOK), by=coordinator)
    same = OfferImport.objects.get()
    offer_import.apply(item, by=coordinator)

    with pytest.raises(Refused):
        offer_import.apply(same, by=coordinator)


def test_row_changes_what_it_names_and_leaves_the_rest_and_what_was_closed(partner, coordinator):
    cook = make.offer(partner, contact="Bel Lia", places=1)
    shut = offers.close(make.offer(partner, title="Groen", kind="work"), by=coordinator)

    item = offer_import.upload(file=csv(COOK, GREEN), by=coordinator)
    assert offer_import.preview(item) == [
        ("Koksopleiding", "ROC Maasoever", "verandert"),
        ("Groen", "ROC Maasoever", "gesloten, blijft zo"),
    ]
    offer_import.apply(item, by=coordinator)

    cook.refresh_from_db()
    shut.refresh_from_db()
    assert (cook.places, cook.contact, cook.diploma, shut.state) == (3, "Bel Lia", "none", "closed")


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (("Onbekend", *COOK[1:]), "partner"),
        (("", *COOK[1:]), "partner"),
        ((COOK[0], "", *COOK[2:]), "titel"),
        ((*COOK[:2], "eten", *COOK[3:]), "soort"),
        ((*COOK[:3], "veel", *COOK[4:]), "plekken"),
        ((*COOK[:4], "Parijs", *COOK[5:]), "wijken"),
        ((*COOK[:5], "31-02-2027", *COOK[6:]), "startdatum"),
        ((*COOK[:5], "", *COOK[6:]), "aanmelden_tot"),
        ((*COOK[:6], f"02-09-{YEAR}", ""), "aanmelden_tot"),
        ((*COOK[:7], "misschien"), "maatwerk"),
    ],
)
def test_every_fault_names_its_row_and_column_and_nothing_is_saved(partner, coordinator, row, column):
    item = offer_import.upload(file=csv(GREEN, row), by=coordinator)

    assert (item.state, faults(item)) == ("faulty", [(3, column)])
    assert offer_import.fault_rows(item)[0][3]
    with pytest.raises(Refused):
        offer_import.apply(item, by=coordinator)
    assert not Offer.objects.exists()


def test_offer_that_stands_there_twice_is_a_fault(partner, coordinator):
    item = offer_import.upload(file=csv(COOK, (COOK[0], "KOKSOPLEIDING", *COOK[2:])), by=coordinator)

    assert faults(item) == [(2, "titel"), (3, "titel")]


def test_text_that_looks_like_a_formula_stays_text_and_a_formula_is_refused(partner, coordinator):
    book = io.BytesIO()
    import openpyxl

    made = openpyxl.Workbook()
    made.active.append(HEADING)
    made.active.append(["ROC Maasoever", "=1+1", "leren"])
    made.save(book)

    item = offer_import.upload(file=SimpleUploadedFile("a.xlsx", book.getvalue()), by=coordinator)
    assert faults(item) == [(2, "titel")] and "formule" in item.faults[0]["message"]

    offer_import.apply(
        offer_import.upload(file=xlsx(("ROC Maasoever", "=1+1", "leren")), by=coordinator), by=coordinator
    )
    assert Offer.objects.get().title == "=1+1"


def test_bsn_is_refused_and_not_repeated(partner, coordinator):
    item = offer_import.upload(file=csv((COOK[0], "Bel 111222333", *COOK[2:])), by=coordinator)

    assert item.state == "faulty" and "111222333" not in str(item.faults)


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("a.xlsx", b"geen werkboek"),
        SimpleUploadedFile("a.csv", b"\xff\xfe\x00rommel"),
        SimpleUploadedFile("a.csv", b""),
        csv(heading=HEADING),
        csv(("iets",), heading=("wat",)),
    ],
)
def test_file_that_cannot_be_read_says_why(partner, coordinator, file):
    item = offer_import.upload(file=file, by=coordinator)

    assert item.state == "faulty" and item.faults[0]["message"]


def test_too_many_rows_are_refused(partner, coordinator, monkeypatch):
    from reports.imports import offers as reading

    monkeypatch.setattr(reading, "MOST_ROWS", 1)

    assert offer_import.upload(file=csv(COOK, GREEN), by=coordinator).state == "faulty"


def test_partner_that_closed_in_the_meantime_stops_it_all(partner, coordinator):
    item = offer_import.upload(file=csv(GREEN, COOK), by=coordinator)
    partner.active = False
    partner.save()

    assert offer_import.preview(item)[0][2] == "kennen we niet meer"
    with pytest.raises(Refused, match="intussen"):
        offer_import.apply(item, by=coordinator)
    assert not Offer.objects.exists() and OfferImport.objects.get().state == "ready"


def test_covenant_is_brought_in(partner, coordinator):
    heading = ("partner", "titel", "soort", "convenant", "convenant_wijk", "convenant_vanaf")
    row = ("ROC Maasoever", "Zorg", "leren", "Convenant Zuid", "charlois", f"01-01-{YEAR}")

    offer_import.apply(offer_import.upload(file=csv(row, heading=heading), by=coordinator), by=coordinator)

    intake = Offer.objects.get().intakes.get()
    assert (intake.covenant, intake.area.name, intake.all_year) == ("Convenant Zuid", "Charlois", True)


def test_example_can_be_brought_in(partner, coordinator):
    file = SimpleUploadedFile("aanbod.csv", offer_import.example())

    assert offer_import.upload(file=file, by=coordinator).counts["new"] == 1


def test_list_shows_files_of_the_own_organisation(partner, coordinator, outsider):
    item = offer_import.upload(file=csv(COOK), by=coordinator)

    assert list(offer_import.list_for(coordinator)) == [item] and not offer_import.list_for(outsider)
