"""Moves of things that have a state, and the one error of the domain."""

from django.utils.translation import gettext_lazy as _


class Refused(Exception):
    """A rule of the domain says no. The message is Dutch, for the person who asked; `field` is where it belongs."""

    def __init__(self, message, *, field=None):
        super().__init__(message)
        self.message = message
        self.field = field


class RefusedLines(Refused):
    """Several lines of one form are refused at once; `lines` says why for each field."""

    def __init__(self, lines):
        super().__init__(next(iter(lines.values())))
        self.lines = lines


def move(item, *, to, **changes):
    """Bring `item` to state `to`, writing `changes` beside it, only if its model's MOVES allow it.

    One conditional UPDATE: of twenty who try at once one succeeds; the others get Refused.
    """
    model = type(item)
    source = item.state
    if to not in model.MOVES.get(source, frozenset()):
        raise Refused(_("Dit kan nu niet: het staat op “%(state)s”.") % {"state": item.get_state_display()})
    changed = model.objects.filter(pk=item.pk, state=source).update(state=to, **changes)
    if not changed:
        raise Refused(_("Iemand anders was je net voor. Bekijk hoe het nu staat."))
    for name, value in {"state": to, **changes}.items():
        setattr(item, name, value)
    return item
