"""A youth with a mark of its own in every personal and sensitive field, and who may see which mark.

The fields come from the `Privacy` of every model that hangs on a youth, so a new one is marked before anyone thinks of
it; a new model without a row here makes `unmarked` speak up.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from django.apps import apps
from django.db import IntegrityError, models, transaction

from cases.models import (
    AppointmentMove,
    Consent,
    EligibilityReview,
    ProviderChoice,
    ReminderChoice,
    Strength,
    Youth,
    YouthAlias,
)
from mentoraat.models import Area
from mentoraat.periods import add_months, now, today
from partners.models import Agreement
from tests.guards import world as worlds

Item = Consent.Item
# What is only written in the loop itself, or comes in from outside: each has tests of its own, and hangs on no draft.
LATER = {
    "Handover", "HandoverFeedback", "HandoverMessage", "HandoverStep", "HandoverMilestone", "Consent", "Referral",
    "ReferralMessage", "ReferralNews", "Match",
}  # fmt: skip
AGE, HOUSING, SCHOOL = "23 jaar", "in een instelling", ("volwasseneneducatie", "mbo 3")


@dataclass
class Marks:
    """mark → model.field; and which marks belong to which item."""

    where: dict = field(default_factory=dict)
    of_item: dict = field(default_factory=dict)
    skipped: set = field(default_factory=set)
    count: int = 0

    def new(self, name):
        """A mark for this field, seven signs that no word has."""
        mark, self.count = f"zq{self.count:03}kx", self.count + 1
        self.where[mark] = name
        return mark

    def of(self, name):
        """The marks that stand in this field."""
        return [mark for mark, where in self.where.items() if where == name]

    def forbidden(self, items):
        """What may stand nowhere when only these items are shared, and where it comes from."""
        allowed = {mark for item in items for mark in self.of_item[item]}
        words = {mark: mark for mark in self.where} | {
            word: f"item {item}" for item, marks in self.of_item.items() for word in marks
        }
        return {mark: self.where.get(mark, name) for mark, name in words.items() if mark not in allowed}


def about_a_youth():
    """The youth and every model that hangs on one, however far."""
    found = {Youth}
    while True:
        more = {model for model in apps.get_models() if model not in found and _leads_to(model, found)}
        if not more:
            return sorted(found, key=lambda model: model._meta.label)
        found |= more


def _leads_to(model, found):
    return any(one.is_relation and one.related_model in found for one in model._meta.fields)


def texts_of(model):
    """The personal and sensitive columns that hold a text of their own."""
    names = (*model.Privacy.personal, *model.Privacy.sensitive)
    columns = [one for one in model._meta.fields if one.name in names and not one.choices and one.name != "phone"]
    return [one.name for one in columns if isinstance(one, (models.CharField, models.TextField))]


def unmarked():
    """Models about a youth with texts of their own of which there is no row to mark."""
    return [
        model.__name__
        for model in about_a_youth()
        if texts_of(model) and model.__name__ not in LATER and not model._base_manager.exists()
    ]


def build():
    """The world of the sweep with a mark in every field of its youths; returns (world, marks)."""
    world, marks = worlds.build(), Marks()
    _rows_that_the_world_has_not(world)
    for model in about_a_youth():
        if model.__name__ not in LATER:
            for row in model._base_manager.all():
                _mark(model, row, marks)
    _known_facts(world, marks)
    return world, marks


def _mark(model, row, marks):
    """Past the domain on purpose: whatever stands there, by whatever way, may not leave."""
    for name in texts_of(model):
        mark = marks.new(f"{model.__name__}.{name}")
        try:
            with transaction.atomic():
                model._base_manager.filter(pk=row.pk).update(**{name: mark})
        except IntegrityError:  # a rule of the database says that nothing may stand here in this row
            marks.skipped.add(marks.where.pop(mark))


def _rows_that_the_world_has_not(world):
    youth, mentor = world.rows["youth"], world.people["mentor with"]
    ours, on = {"organisation": youth.organisation}, {"youth": youth}
    day, moment = today(), now()
    moved = {"was_at": moment, "to_at": moment + timedelta(days=1), "moved_by": mentor}
    AppointmentMove.objects.create(**ours, appointment=world.rows["appointment"], **moved)
    YouthAlias.objects.create(**ours, **on, name="Pet", name_key="pet")
    ReminderChoice.objects.create(**ours, **on, channel="mail", email="x@voorbeeld.nl")
    ProviderChoice.objects.create(**ours, **on, offered="Loket", outcome="none", about="Inkomen", on=day)
    looked = {"under": 23, "looked_on": day, "looked_by": mentor, "answer": "yes", "rule": "vsv"}
    EligibilityReview.objects.create(**ours, **on, **looked)


def _known_facts(world, marks):
    """The facts that are items themselves, each with a word of its own."""
    youth = world.rows["youth"]
    area = Area.objects.create(organisation=youth.organisation, name=marks.new("Area.name"))
    Youth.objects.filter(pk=youth.pk).update(
        birth_date=add_months(today(), -23 * 12 - 5), about_age=None, about_age_on=None, area=area,
        phone="+31687654321", housing="institution", school_type="ve", diploma="mbo_3",
    )  # fmt: skip
    youth.refresh_from_db()
    marks.of_item = {
        Item.FIRST_NAME: [youth.first_name],
        Item.SURNAME: [youth.surname, youth.infix],
        Item.AGE: [AGE],
        Item.PHONE: ["87654321"],
        Item.AREA: [area.name],
        Item.LANGUAGES: [youth.languages],
        Item.SCHOOL: list(SCHOOL),
        Item.HOUSING: [HOUSING],
        Item.STRENGTHS: [youth.strengths, *Strength.objects.filter(youth=youth).values_list("what", flat=True)],
        Item.QUESTION: [marks.new("Handover.message")],
    }
    marks.of_item |= {item: [marks.new(f"Handover.parts.{item}")] for item in Consent.WRITTEN}


def let_travel(partner):
    """Organisation and agreement both say that health and criminal facts may go to this partner."""
    organisation = partner.organisation
    organisation.shares_health = organisation.shares_criminal = True
    organisation.save()
    terms, _made = Agreement.objects.get_or_create(organisation=organisation, partner=partner, starts_on=today())
    Agreement.objects.filter(pk=terms.pk).update(shares=[str(item) for item in Consent.SENSITIVE])


def asked(marks, items):
    """What somebody fills in who shares these items: only the fields of those."""
    return {
        "question": "Inkomen regelen",
        "items": [item for item in items if item not in Consent.WRITTEN],
        "message": marks.of_item[Item.QUESTION][0],
        "parts": {item: marks.of_item[item][0] for item in items if item in Consent.WRITTEN},
        "how": "spoken",
        "agreed": True,
    }
