"""One run: the same questions to a small and a large organisation, each in its own database."""

import os
import platform
import time
from pathlib import Path

import copies
import data
import databases
import measure
import night
import world
from pages import EMPTY, Site
from quarter import TABLES, Figures
from tables import mark, show

from mentoraat.celery import get_ready_to_draw
from mentoraat.models import Organisation
from reports.imports.run import bring_in

AGAIN = 15  # percent that the empty page may differ from itself
GROWS = 1.5  # times that a page may take longer where there is more
PASSES = 1.7  # passes over the rows that figures may take, at the larger size
MOST_PASSES = 1.8  # and at ten times that size: as much as the whole country
ONE_OF_ALL = 0.10  # of a pass over all rows, that the figures of one of them may take
FROZEN = 50  # times that a frozen quarter is read while it is counted once
STATEMENTS = 8
IMPORT = 20  # seconds
LASTS = 240  # seconds, whatever the machine does: a slow one has fewer rounds
REGISTER = Path(__file__).resolve().parents[2] / "tests" / "data" / "rotterdam-2007.xlsx"
TOLD = ("Youth", "Contact", "Case", "Handover", "Step", "Score", "AftercareCheck", "AuditEvent")


def run(options):
    """Print all tables. Returns 1 when a page asks more of the larger database, else 0."""
    begun = time.monotonic()
    limits = {"seconds": 4, "least": 2, "most": 3} if options.quick else {"seconds": 80, "least": 5, "most": 60}
    sizes = world.QUICK if options.quick else world.FULL
    both = databases.prepare()
    where = f"{databases.version(both[0])}, Python {platform.python_version()}, {os.cpu_count()} processors"
    print(f"script/bench on {where}, load {os.getloadavg()[0]:.1f}")
    if options.night:
        return night.run(both[0], options.night)
    if options.figures:
        return _only_figures(both, options)
    filled = [_fill(connection, size) for connection, size in zip(both, sizes, strict=True)]
    limits["seconds"] = min(limits["seconds"], max(20, LASTS - (time.monotonic() - begun)))
    grown = _pages([Site(*pair) for pair in zip(both, filled, strict=True)], limits, options.statements)
    _figures([Figures(*pair) for pair in zip(both, filled, strict=True)], limits | {"most": 15}, options.statements)
    _import(both[0])
    print(f"\nAll in {time.monotonic() - begun:.0f} s, load {os.getloadavg()[0]:.1f}.")
    return 1 if grown else 0


def _fill(connection, size):
    start = time.monotonic()
    databases.use(connection)
    filled = data.fill(size)
    databases.settle(connection)
    rows = ", ".join(f"{filled.counts[name]:,} {name}" for name in TOLD)
    print(f"  {rows}; {sum(filled.counts.values()):,} rows in {time.monotonic() - start:.0f} s")
    return filled


def _pages(sites, limits, shown):
    """Table 1. Returns the pages that ask more of the larger database."""
    large = sites[1]
    asked = {page.name: [] for page in large.pages}
    for site in sites:
        for page in site.pages:
            asked[page.name].append(len(site.statements(page)))
    visits = {(name, site): visit for site in sites for name, visit in site.visits().items()}
    times = measure.rounds(visits, **limits)
    vendor, rows = large.connection.vendor, []
    for page in large.pages:
        rows.append(_page_row(page, times, sites, asked[page.name], page.allowed(vendor)))
    heads = (
        "page",
        "ms",
        "x E",
        "goal",
        "",
        "work x E",
        "queries",
        "",
        f"{large.world.size} : {sites[0].world.size}",
        "",
    )
    show(
        f"1. Pages with {large.world.size} youths, as times the empty page (E); queries and time at both sizes",
        heads,
        rows,
        [*_about_empty(times, sites), f"goal of the last column: at most {GROWS}", *_notes(large.pages)],
    )
    for page in large.pages:
        if page.name == shown:
            _statements(page.name, large.statements(page))
    return [name for name, (few, many) in asked.items() if few != many]


def _page_row(page, times, sites, asked, goal):
    small, large = ((times[page.name, site], times[EMPTY[0], site]) for site in sites)
    ratio = large[0].ms / large[1].ms
    grown = large[0].ms / small[0].ms
    return (
        page.name,
        f"{large[0].ms:.1f}",
        f"{ratio:.1f}",
        goal or "",
        mark(ratio, goal),
        f"{large[0].work_ms / large[1].work_ms:.1f}",
        f"{asked[0]} / {asked[1]}",
        mark(*asked[::-1]) if asked[0] != asked[1] else "ok",
        f"{grown:.2f}",
        mark(grown, None if page.note else GROWS),
    )


def _about_empty(times, sites):
    empty, again = (times[name, sites[1]] for name in EMPTY)
    differs = 100 * abs(1 - again.ms / empty.ms)
    verdict = "so the run counts" if differs <= AGAIN else "so measure again on a quieter machine"
    yield f"E is {empty.ms:.2f} ms ({len(empty.wall)} rounds); the same page again differs {differs:.0f} %, {verdict}"
    yield "work: time of this process alone, whoever else uses the machine; without the database server"


def _notes(pages):
    return [f"{page.name}: {page.note}, so no goal in the last column" for page in pages if page.note]


def _only_figures(connections, options):
    """Table 2 with two more sizes: 200,000 youths of one organisation, and of a hundred. Returns 0."""
    many = 10 if options.quick else world.ORGANISATIONS
    small = _fill(connections[0], world.FULL[0])
    large, nation, apart = (_fill(connection, world.PART) for connection in connections[1:])
    _copied(connections[1], large, lambda: copies.youths(large, 10))
    _copied(connections[2], nation, lambda: copies.youths(nation, many))
    organisations = _copied(connections[3], apart, lambda: copies.organisations(apart, many))
    found = [Figures(*pair) for pair in zip(connections, (small, large, nation), strict=False)]
    found.append(Figures(connections[3], apart, organisations))
    _figures(found, {"seconds": 240, "least": 3, "most": 15}, options.statements)
    return 0


def _copied(connection, filled, copy):
    start = time.monotonic()
    databases.use(connection)
    made = copy()
    databases.settle(connection)
    rows = sum(filled.counts.values())
    print(f"  copied to {filled.counts['Youth']:,} youths; {rows:,} rows in {time.monotonic() - start:.0f} s")
    return made


def _figures(found, limits, shown):
    """Table 2, with the memory settings of the worker that counts them for a report."""
    get_ready_to_draw()
    rows = []
    # One after another nobody asks for the figures of a hundred: each makes its own report. That has no goal.
    for one, goal in zip(found, (None, PASSES, MOST_PASSES, None), strict=False):
        rows += _figures_rows(one, goal, limits | {"seconds": limits["seconds"] / 4})
    heads = ("youths", "rows", "one pass, ms", "figures, ms", "queries", "", "passes", "goal", "", "frozen", "")
    notes = [
        f"one pass: one process reads, of every row of {len(TABLES)} tables, the columns that figures use",
        f"frozen: how many times a frozen quarter is read meanwhile; goal: at least {FROZEN}",
    ]
    show(f"2. Figures of {found[0].quarter}, as times one pass over the rows that they read", heads, rows, notes)
    if shown == "Cijfers":
        for one in found:
            _statements(f"figures, {one.world.size} youths", one.statements())


def _figures_rows(found, goal, limits):
    read, asked, times = found.scan(), len(found.statements()), found.times(**limits)
    scan, frozen, many = times["scan"].ms, times["frozen"].ms, len(found.organisations)
    size = f"{many} x {found.world.size}" if many > 1 else f"{found.world.counts['Youth']:,}"
    told = [(size, times["figures"].ms, goal)]
    if many > 1:
        told.append(("one of these", times["one"].ms, ONE_OF_ALL))
    for name, ms, limit in told:
        row = (name, f"{read:,}", f"{scan:.1f}", f"{ms:.1f}", asked, mark(asked, STATEMENTS))
        row += (f"{ms / scan:.2f}", limit or "", mark(ms / scan, limit))
        yield (*row, f"{ms / frozen:.0f}", mark(-ms / frozen, -FROZEN if name == size else None))


def _import(connection):
    """Table 3."""
    databases.use(connection)
    wall, work = time.perf_counter(), time.process_time()
    result = bring_in(REGISTER, Organisation(slug="register", name="Register"), by=None)
    wall, work = time.perf_counter() - wall, time.process_time() - work
    row = (f"{REGISTER.name}, {result.new:,} rows", f"{wall:.1f}", IMPORT, mark(wall, IMPORT), f"{work:.1f}")
    show("3. Import of a register", ("workbook", "seconds", "goal", "", "work"), [row])


def _statements(name, seen):
    print(f"\n{name} asks:")
    for ms, sql in seen:
        print(f"  {ms:8.1f} ms  {sql}")
