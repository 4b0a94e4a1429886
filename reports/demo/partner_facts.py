"""What the demo world says about its partners: Rotterdam in style, and nobody real."""

from partners.models import ContactPerson, Partner

KIND, ROLE = Partner.Kind, ContactPerson.Role

MORE = (
    ("DOSA Feijenoord", KIND.DOSA, "F. Aydin"),
    ("Wijkteam Delfshaven", KIND.NEIGHBOURHOOD_TEAM, "G. Lopes"),
    ("Jeugdhulp Rijnoever", KIND.YOUTH_CARE, "H. Postma"),
    ("Praktijkschool De Werf", KIND.SCHOOL, "I. Rietveld"),
    ("Vrijwilligersplein", KIND.VOLUNTEERS, "D. Snoek"),
    ("Sportclub De Maas", KIND.SPORT, "E. Tromp"),
    ("Gebiedsteam Charlois", KIND.DISTRICT_COUNCIL, "N. Veldman"),
    ("Budgethulp Maas", KIND.DEBT_HELP, "P. Zwart"),
)
PEOPLE = (
    ("Jongerenloket", "B. Kramer", ROLE.ANSWERS),
    ("Jongerenloket", "C. Lagerwey", ROLE.ESCALATION),
    ("DOSA Feijenoord", "O. Demir", ROLE.DOSA_DIRECTOR),
    ("Gebiedsteam Charlois", "Q. van Rijn", ROLE.CITY_MARINE),
)
# layer, what they do, topics, for whom, ages, phases, areas (none: the whole city)
HELP = {
    "Jongerenloket": (
        3, "Uitkering, school of werk vinden, en een plan daarvoor.", "no_income school werk", "",
        (16, 26), "", (),
    ),
    "Kredietbank": (
        3, "Schulden op een rij zetten en regelen.", "geld no_income", "wie schulden heeft", (18, None), "during", (),
    ),
    "ROC Maasoever": (2, "Opleidingen van entree tot niveau 4.", "school", "", (16, None), "", ()),
    "Woonpunt Jong": (
        3, "Kamers met begeleiding, en een bed voor vannacht.", "no_roof wonen", "jongeren zonder vast adres",
        (18, 27), "during", ("Charlois", "Feijenoord"),
    ),
    "Buurtteam Charlois": (
        3, "Hulp thuis, bij geld en bij zorg.", "thuis geld no_insurance afspraken", "", (None, None), "before during",
        ("Charlois",),
    ),
    "Bakkerij De Korenaar": (
        1, "Werken en leren in de bakkerij, vijf dagen.", "werk", "wie vroeg op wil staan", (17, 27), "after",
        ("IJsselmonde",),
    ),
    "Jeugdreclassering": (4, "Toezicht en hulp na een straf.", "afspraken", "", (12, 23), "during", ()),
    "Jongerenwerk Zuid": (
        1, "Elke avond open: sport, muziek en iemand om mee te praten.", "vrije_tijd vrienden", "", (12, 23), "before",
        ("Charlois", "Feijenoord", "IJsselmonde"),
    ),
    "DOSA Feijenoord": (
        3, "Brengt alle hulp in de wijk om één tafel.", "unsafe thuis", "wie bij veel loketten bekend is", (12, 27),
        "before during", ("Feijenoord",),
    ),
    "Wijkteam Delfshaven": (
        3, "Hulp aan het hele gezin.", "thuis geld no_insurance", "gezinnen en jonge moeders", (None, None),
        "before during", ("Delfshaven",),
    ),
    "Jeugdhulp Rijnoever": (
        4, "Gesprekken en behandeling, ook thuis.", "unsafe thuis", "", (12, 21), "during after", (),
    ),
    "Praktijkschool De Werf": (2, "Leren door te doen, in kleine klassen.", "school werk", "", (12, 18), "", ()),
    "Vrijwilligersplein": (
        1, "Zoekt wie iets voor een ander wil doen.", "vrije_tijd werk vrienden", "", (15, None), "before after", (),
    ),
    "Sportclub De Maas": (
        1, "Trainen en meedoen, eerste half jaar gratis.", "vrije_tijd vrienden", "", (8, 27), "before after",
        ("Feijenoord", "IJsselmonde"),
    ),
    "Gebiedsteam Charlois": (
        2, "Hoort van ons waar het vastloopt en brengt het naar het bestuur.", "", "collega’s, geen jongeren",
        (None, None), "", ("Charlois",),
    ),
}  # fmt: skip
VALUES = {
    "Jongerenloket": (
        "Iedere jongere verdient een eerlijke kans.\nEerst een plan, dan geld.",
        "Huizen zoeken. Schulden regelen.",
    ),
    "Jeugdhulp Rijnoever": (
        "Het gezin is de plek waar het beter wordt.",
        "Crisis in de nacht: dan belt men de spoedlijn van de stad.",
    ),
}
_LIMITS = {
    "task_list": "Meegaan naar gesprekken.\nSamen post openen.\nBellen na een week.",
    "boundaries": "Geen therapie.\nGeen beslissing over zorg of geld.\nGeen gesprek met ouders zonder de jongere.",
    "hours_least": 1,
    "hours_most": 2,
}
# days ago, ends in how many days (0: no end), terms
AGREEMENTS = {
    "Jongerenloket": (
        320,
        45,
        {
            "answer_working_days": 3,
            "urgent_working_days": 1,
            "purpose": "Jongeren zonder school en werk snel aan een plan helpen.",
            "construction": "co_production",
            "data_controller": "each",
            "roles": "Zij maken het plan en regelen de uitkering. Wij gaan mee en bellen na een week.",
            **_LIMITS,
            "target_places": 60,
            "target_handovers": 80,
            "target_accept_days": 5,
            "target_arrived_percent": 85,
            "escalation_name": "C. Lagerwey",
            "escalation_email": "lagerwey@partner.example",
        },
    ),
    "Woonpunt Jong": (
        250,
        0,
        {
            "answer_working_days": 5,
            "urgent_working_days": 1,
            "purpose": "Elke week één kamer voor een jongere die wij brengen.",
            "construction": "subcontract",
            "data_controller": "they",
            "target_places": 12,
            "escalation_name": "O. Demir, DOSA-regisseur",
            "escalation_email": "demir@partner.example",
        },
    ),
    "Jeugdhulp Rijnoever": (
        75,
        115,
        {
            "answer_working_days": 4,
            "urgent_working_days": 2,
            "purpose": "Een mentor naast de behandelaar, ook erna.",
            "construction": "new_service",
            "data_controller": "together",
            "shares": ["health"],
            **_LIMITS,
        },
    ),
}
# partner, days ago, with whom, about, next step, in how many days from today (before today: done then)
CONTACTS = (
    ("Jongerenloket", 160, "J. de Wit, C. Lagerwey", "Drie keer kwam het antwoord te laat. Ze hadden te weinig mensen.",
     "Lijst maken van wat bleef liggen", -140),
    ("Jongerenloket", 40, "C. Lagerwey", "De afspraak loopt bijna af. Beide kanten willen door, met meer plekken.",
     "Nieuwe afspraak bespreken", 9),
    ("Woonpunt Jong", 25, "T. Smit", "Er komen vier kamers bij in Feijenoord. Eén is voor ons.",
     "Vragen welke kamer", -2),
    ("Jeugdhulp Rijnoever", 60, "H. Postma", "Gesprek binnen vijf dagen. Kennismaken met de mentor helpt.",
     "", 0),
    ("Vrijwilligersplein", 12, "D. Snoek", "Zij zien ons als aanvulling. We sturen elkaar de agenda.", "", 0),
)  # fmt: skip
