"""The printed figures as files: the same numbers for whoever counts on."""

import csv
import hashlib
import io
import json

from reports.quarter.facts import before as earlier
from reports.quarter.facts import flat, in_order


def as_json(facts):
    """The bytes that travel with the report; their SHA-256 is its control code."""
    return (json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def checksum(facts):
    """The control code: what anybody gets who takes the SHA-256 of the attached cijfers.json."""
    return hashlib.sha256(as_json(facts)).hexdigest()


def as_csv(facts):
    """Every printed number as a line: name, this quarter, the one before. Semicolons and a mark, as Excel wants it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["cijfer", facts["period"], "periode ervoor"])
    before = earlier(facts)
    for name, value in flat(in_order(facts["now"])):
        writer.writerow([name, _cell(value), _cell(before.get(name))])
    return ("\ufeff" + out.getvalue()).encode()


def _cell(value):
    return "" if value is None else str(value).replace(".", ",") if isinstance(value, float) else value
