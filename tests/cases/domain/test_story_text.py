"""Words that lead to a youth, or to somebody around them, may not stand in a story; ordinary words may."""

import pytest

from cases.domain import story_text
from mentoraat.access import Role
from tests import make

pytestmark = pytest.mark.django_db
FINE = {"pseudonym": "Noor", "title": "Een kamer", "text": "Noor vond een kamer in het voorjaar."}


@pytest.fixture
def youth(mentor):
    """Zoë van den El-Amrani, also called Smiley and Rode Pet, once Jansen; lives in Charlois."""
    names = {"first_name": "Zoë", "infix": "van den", "surname": "El-Amrani"}
    row = make.youth(known_by=mentor, alias="Smiley", area=make.area(mentor.organisation), **names)
    make.alias(row, "Rode Pet")
    make.alias(row, "Zoë Jansen", shown=False)
    return row


def faults(youth, by, **words):
    return story_text.faults(youth, **FINE | words, by=by)


def test_ordinary_story_has_no_faults(youth, mentor):
    assert faults(youth, mentor) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Toen kwam Zoë.", "Zoë"),
        ("ZOE lachte", "ZOE"),
        ("Zoës moeder", "Zoës"),
        ("Zoë’s moeder", "Zoë"),
        ("mevrouw Amrani", "Amrani"),
        ("mevrouw AMRÁNI", "AMRÁNI"),
        ("Iedereen riep smiley", "smiley"),
        ("de rode pet", "rode pet"),
        ("vroeger jansen", "jansen"),
        ("Zo\u200be zei", "Zoe"),
        ("Zoe\u0308 zei", "Zoë"),
    ],
)
def test_name_of_the_youth_is_found_whatever_accents_and_capitals(youth, mentor, text, found):
    why = faults(youth, mentor, text=story_text.cleaned(text))

    assert why == {"text": f"Hier staat “{found}”. Zo heet de jongere zelf. Schrijf een andere naam."}


@pytest.mark.parametrize("text", ["Zoeken naar werk", "een rode jas en een pet", "van den beginne", "amranisme"])
def test_words_that_only_look_like_a_name_pass(youth, mentor, text):
    assert faults(youth, mentor, text=text) == {}


@pytest.mark.parametrize("field", ["pseudonym", "title", "text"])
def test_fault_stands_at_the_field_where_it_is(youth, mentor, field):
    assert list(faults(youth, mentor, **{field: "Smiley"})) == [field]


def test_infix_typed_into_the_surname_is_no_name(mentor):
    youth = make.youth(known_by=mentor, surname="van der Meulen", infix="")

    assert faults(youth, mentor, text="Van der Meulen") and not faults(youth, mentor, text="van der")


def test_name_that_is_an_everyday_word_counts_with_a_capital(organisation, mentor):
    youth = make.youth(known_by=mentor, first_name="Wil", surname="Berg")

    assert not faults(youth, mentor, text="Ik wil naar de berg.")
    assert faults(youth, mentor, text="Toen zei Wil ja.") and faults(youth, mentor, text="De moeder heet Berg.")


def test_who_guides_the_youth_is_not_named(youth, mentor, organisation):
    casemanager = make.user("Fatima Özdemir", organisation, Role.MENTOR)
    make.case(youth=youth, casemanager=casemanager)

    assert "Zo heet iemand die de jongere begeleidt." in faults(youth, mentor, text="Nina belde.")["text"]
    assert "“Ozdemir”" in faults(youth, mentor, text="Mevrouw Ozdemir belde.")["text"]


def test_who_works_at_a_partner_of_the_youth_is_not_named(youth, mentor, organisation):
    partner = make.partner(organisation)
    person = partner.contact_persons.get()
    person.name = "Ans de Wit"
    person.save()

    assert faults(youth, mentor, text="Ik sprak met Ans de Wit.") and not faults(youth, mentor, text="Toen hielp Ans.")
    make.handover(make.case(youth=youth, casemanager=mentor), partner, contact_person=person)
    assert "bij een partner" in faults(youth, mentor, text="Toen hielp Ans.")["text"]
    assert not faults(youth, mentor, text="De muur was wit.")


def test_own_area_is_not_named(youth, mentor):
    make.case(youth=youth, casemanager=mentor, area=make.area(mentor.organisation, "Oud Zuid"))

    assert "Daar woont de jongere." in faults(youth, mentor, text="Buiten in Charlois.")["text"]
    assert faults(youth, mentor, text="In Oud Zuid.") and not faults(youth, mentor, text="In Feijenoord.")


def test_number_of_a_case_is_not_named(youth, mentor):
    make.case(youth=youth, casemanager=mentor, number="2026-0142")

    assert "nummer van een traject" in faults(youth, mentor, text="Zie 2026-0142.")["text"]


@pytest.mark.parametrize(
    "trace",
    [
        "14-03-2007",
        "14/3/07",
        "2007-03-14",
        "14 maart",
        "06 12 34 56 78",
        "+31 6 12345678",
        "noor@voorbeeld.nl",
        "@noor_010",
        "www.noor.nl",
        "https://voorbeeld.nl/noor",
        "Dorpsstraat 12",
        "Grote Weg 3b",
        "Essendreef 9",
        "Zuidhof 4",
        "3081 AB",
        "3081ab",
        "111222333",
        "111.222.333",
        "12345678",
    ],
)
def test_what_leads_to_somebody_is_refused(youth, mentor, trace):
    assert list(faults(youth, mentor, text=f"Het was {trace} toen.")) == ["text"]


@pytest.mark.parametrize(
    "text",
    [
        "Vanaf 2024 is het beter.",
        "Na 14 weken",
        "2 van de 3",
        "Op weg 2 keer",
        "Onderweg 2 keer",
        "De hof 1 keer",
        "in maart",
        "1.250 euro",
        "in 2010 is",
    ],
)
def test_ordinary_numbers_pass(youth, mentor, text):
    assert faults(youth, mentor, text=text) == {}


def test_all_that_leads_to_somebody_is_said_at_once(youth, mentor):
    why = faults(youth, mentor, text="Smiley belde op 12 maart met Nina. Smiley had 06 12345678.")["text"]

    assert [word in why for word in ("“Smiley”", "“12 maart”", "“Nina”", "“12345678”")] == [True] * 4
    assert why.count("Smiley") == 1


def test_number_of_a_citizen_is_not_repeated(youth, mentor):
    assert "111222333" not in faults(youth, mentor, text="Het was 111222333.")["text"]


def test_another_youth_whom_the_writer_knows_is_not_named(youth, mentor):
    make.youth(known_by=mentor, first_name="Mo", surname="Haddad")

    assert "naam van een jongere" in faults(youth, mentor, text="Samen met Mo Haddad.")["text"]


@pytest.mark.parametrize("pseudonym", ["Noor de Vries", "N00r", "", "Noor!"])
def test_pseudonym_is_one_first_name(youth, mentor, pseudonym):
    assert faults(youth, mentor, pseudonym=pseudonym) == {"pseudonym": "Kies één voornaam, bijvoorbeeld “Noor”."}


def test_pseudonym_is_not_the_name_of_another_youth_of_the_mentor(youth, mentor):
    make.case(youth=youth, casemanager=mentor)
    make.case(youth=make.youth(known_by=mentor, first_name="Nóór"), casemanager=mentor)

    assert "Zo heet een andere jongere" in faults(youth, mentor)["pseudonym"]


def test_pseudonym_tells_nothing_of_youths_whom_the_writer_does_not_know(youth, mentor, other_mentor):
    make.case(youth=youth, casemanager=other_mentor)
    make.case(youth=make.youth(known_by=other_mentor, first_name="Noor"), casemanager=other_mentor)

    assert faults(youth, mentor) == {}


def test_long_or_empty_text_is_refused(youth, mentor):
    assert "1800" in faults(youth, mentor, text="a " * 1000)["text"]
    assert faults(youth, mentor, text="", title="") == {"title": "Vul dit in.", "text": "Vul dit in."}


@pytest.mark.parametrize("times", [1, 3])
def test_looking_asks_the_same_for_more_names(youth, mentor, times, django_assert_num_queries):
    for number in range(times):
        make.alias(youth, f"Bij{number}")
        make.case(youth=youth, casemanager=mentor, programme=make.programme(mentor.organisation, f"P{number}"))
    assert mentor.access and youth.area

    with django_assert_num_queries(10):
        faults(youth, mentor)
