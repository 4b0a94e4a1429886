"""How long something takes: rounds in which everything takes its turn, in another order each time; then medians."""

import random
import time
from dataclasses import dataclass, field
from statistics import median


@dataclass
class Times:
    """What was measured of one thing, in seconds: on the clock, and of work done by this process."""

    wall: list = field(default_factory=list)
    work: list = field(default_factory=list)

    @property
    def ms(self):
        """The median, in milliseconds."""
        return 1000 * median(self.wall)

    @property
    def work_ms(self):
        """The median of the work alone, whoever else used the machine."""
        return 1000 * median(self.work)


def rounds(things, *, seconds, least, most):
    """Do all `things` ({name: callable}) in rounds for so many seconds, at least and at most so often."""
    found, order, chance = {name: Times() for name in things}, list(things), random.Random(7)
    end = time.monotonic() + seconds
    for number in range(most):
        if number >= least and time.monotonic() > end:
            break
        chance.shuffle(order)
        for name in order:
            wall, work = time.perf_counter(), time.process_time()
            things[name]()
            found[name].wall.append(time.perf_counter() - wall)
            found[name].work.append(time.process_time() - work)
    return found


class Statements:
    """Counts the statements that a piece of work sends to a database, and keeps their text and time."""

    def __init__(self, connection):
        self.connection, self.seen = connection, []

    def __enter__(self):
        self.connection.execute_wrappers.append(self._see)
        return self

    def __exit__(self, *_error):
        self.connection.execute_wrappers.remove(self._see)

    def _see(self, execute, sql, params, many, context):
        start = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            if sql.split(None, 1)[0] in ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH"):
                self.seen.append((1000 * (time.perf_counter() - start), sql))
