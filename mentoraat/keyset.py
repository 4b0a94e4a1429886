"""Lists in parts, in the order of a day and a ref: the key of the last row says where the next part begins."""

from datetime import date


def write(day, ref):
    """The key of a row, as an address holds it."""
    return f"{day:%Y-%m-%d}_{ref}"


def read(text):
    """The day and ref of a key; None for anything that is not one."""
    day, _separator, ref = text.partition("_")
    try:
        return (date.fromisoformat(day), ref) if ref else None
    except ValueError:
        return None
