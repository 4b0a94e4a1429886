"""What the bench says: plain tables, each number beside its goal."""

OK, MISSED = "ok", "MISSED"


def mark(value, goal):
    """Whether a goal is reached; nothing where there is none."""
    return "" if goal is None else OK if value <= goal else MISSED


def show(title, heads, rows, notes=()):
    """Print a table; the first column is text, the others stand to the right."""
    rows = [tuple(map(str, row)) for row in (heads, *rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    print(f"\n{title}\n")
    for row in rows:
        cells = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        print("  ".join([row[0].ljust(widths[0]), *cells]).rstrip())
    for note in notes:
        print(f"  {note}")
