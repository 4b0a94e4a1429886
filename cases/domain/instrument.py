"""Our own instrument: eight areas of life, five worded steps, free of anybody's licence."""

from django.db import transaction

from cases.models import Instrument, LifeArea

SLUG, VERSION = "mentoraat", 1
STEPS = ("Dit moet nu anders", "Ik wil dit anders", "Ik ben bezig", "Het gaat", "Goed zo")
# The code is also the column in a register workbook, and the key in figures.
AREAS = (
    ("wonen", "Wonen", "Hoe gaat het met je woonplek?"),
    ("geld", "Geld", "Hoe gaat het met je geld?"),
    ("school", "School", "Hoe gaat het met school of leren?"),
    ("werk", "Werk", "Hoe gaat het met werk?"),
    ("thuis", "Thuis", "Hoe gaat het thuis en met je familie?"),
    ("vrienden", "Vrienden", "Hoe gaat het met je vrienden?"),
    ("vrije_tijd", "Vrije tijd", "Hoe gaat het met wat je doet in je vrije tijd?"),
    ("afspraken", "Afspraken", "Hoe gaat het met op tijd komen en je afspraken?"),
)


@transaction.atomic
def own():
    """Our instrument in its present version, made when it is not there yet."""
    item, made = Instrument.objects.get_or_create(
        slug=SLUG, version=VERSION, defaults={"name": "Acht punten van Mentoraat", "steps": list(STEPS)}
    )
    if made:
        LifeArea.objects.bulk_create(
            LifeArea(instrument=item, code=code, label=label, question=question, position=position)
            for position, (code, label, question) in enumerate(AREAS, start=1)
        )
    return item
