"""What a journey may cost: fields that the form refuses to go without, deliberate acts, and seconds.

The seconds are those of a practised person by the keystroke-level model, plus what the server may take. A number here
is a promise to the people who work with the product: make the page better rather than the number bigger.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Budget:
    """The most that a journey may ask of somebody; `fields` counts what the form refuses to go without."""

    fields: int
    interactions: int
    seconds: float


BUDGETS = {
    "J1 street contact": Budget(fields=4, interactions=3, seconds=15),
    "J2 find and contact": Budget(fields=1, interactions=3, seconds=12),
    "J3 warm handover": Budget(fields=5, interactions=8, seconds=60),
    "J4 partner answers": Budget(fields=0, interactions=2, seconds=15),
    "J5 out of sight": Budget(fields=0, interactions=0, seconds=5),
    "J6 last quarter": Budget(fields=0, interactions=2, seconds=10),
    "J7 measurement": Budget(fields=1, interactions=10, seconds=60),
    "J9 merge": Budget(fields=1, interactions=4, seconds=20),
    "J8 coordinator invites": Budget(fields=2, interactions=5, seconds=45),
    "J8 mentor begins": Budget(fields=8, interactions=20, seconds=300),
    "J10 offer meets wish": Budget(fields=0, interactions=3, seconds=12),
    "J11 next step": Budget(fields=1, interactions=3, seconds=20),
}
