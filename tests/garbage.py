"""What was loaded for the tests stays until they end: Python's garbage collector need not look at it again and again.

Several thousand tests and all of the product are hundred thousands of objects, and the collector would walk them all
every few tests. While they are loaded it rests; then it looks away from them, and among what tests make less often.
"""

import gc

OBJECTS = 50_000  # made since the last look, before the next one


def pytest_configure(config):
    """Rest while tests are loaded."""
    gc.disable()


def pytest_collection_finish(session):
    """Look from here on, at what tests make alone."""
    gc.freeze()
    gc.set_threshold(OBJECTS, 20, 20)
    gc.enable()
