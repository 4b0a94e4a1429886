"""The rows of a random register once more, in another organisation and written in another order."""

import random
import uuid

from cases.models import AftercareCheck, Case, Handover, Measurement, Programme, Score, Youth
from mentoraat.models import Area
from mentoraat.models.base import new_ref
from outreach.models import Contact

LINK = Contact.youths.through
# In this order: what a row leads to is there before it. Rows that share these facts keep their order: of two checks on
# one day the one written last is the last.
COPIED = {
    Area: ("pk",),
    Programme: ("pk",),
    Youth: ("pk",),
    Contact: ("pk",),
    LINK: ("pk",),
    Case: ("pk",),
    Handover: ("pk",),
    Measurement: ("case_id", "taken_on"),
    Score: ("pk",),
    AftercareCheck: ("case_id", "done_on"),
}


def copy(world, organisation, *, seed):
    """Write the rows in the organisation; returns its copies of the world's first area and last programme."""
    chance, new = random.Random(seed), {}
    for model, together in COPIED.items():
        mine = {"contact__organisation": world.organisation} if model is LINK else {"organisation": world.organisation}
        rows = list(model.objects.filter(**mine).order_by("pk"))
        places = {}
        for row in rows:
            places.setdefault(_facts(row, together), chance.random())
        rows.sort(key=lambda row, places=places, together=together: places[_facts(row, together)])
        old = [row.pk for row in rows]
        made = model.objects.bulk_create([_again(row, organisation, new) for row in rows])
        new[model] = dict(zip(old, made, strict=True))
    return new[Area][world.areas[1].pk], new[Programme][world.programmes[1].pk]


def _facts(row, names):
    return tuple(getattr(row, name) for name in names)


def _again(row, organisation, new):
    """The row as a new one of the organisation, that leads to the copies of what it led to."""
    row.pk, row._state.adding = None, True
    for field in row._meta.concrete_fields:
        if field.name == "organisation":
            row.organisation = organisation
        elif field.is_relation and field.related_model in new and getattr(row, field.attname):
            setattr(row, field.name, new[field.related_model][getattr(row, field.attname)])
        elif field.name == "ref":
            row.ref = new_ref()
        elif field.name == "client_key":
            row.client_key = uuid.uuid4()
    return row
