"""Lists of names that an organisation chooses from: areas, programmes, themes. Each caller keeps its own trail."""

from mentoraat.states import Refused


def put_on(model, *, organisation_id, name, taken):
    """The row of this name in the list: a new one, or one that was closed and can be chosen again.

    Refused in the words of `taken` when it can be chosen already. Capitals make no other name.
    """
    found = model.objects.filter(organisation_id=organisation_id, name__iexact=name).first()
    if found and found.active:
        raise Refused(taken, field="name")
    row = found or model(organisation_id=organisation_id, name=name)
    row.active = True
    row.save()
    return row


def take_off(row):
    """Nobody can choose it any more; what has it keeps it."""
    type(row).objects.filter(pk=row.pk).update(active=False)
