"""Holds what goes over the line against the descriptions in tests/data/zgw."""

import base64
import binascii
import json
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.dateparse import parse_datetime
from jsonschema import Draft202012Validator, FormatChecker

FOLDER = Path(__file__).parents[1] / "data" / "zgw"
FORMATS = FormatChecker(formats=("date", "uuid"))
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


@FORMATS.checks("date-time")
def is_moment(value):
    found = parse_datetime(value) if isinstance(value, str) else None
    return not isinstance(value, str) or (found is not None and found.tzinfo is not None)


@FORMATS.checks("uri")
def is_address(value):
    return not value or (urlsplit(value).scheme == "https" and bool(urlsplit(value).netloc))


@FORMATS.checks("byte", raises=binascii.Error)
def is_base64(value):
    return value is None or bool(base64.b64decode(value, validate=True))


@FORMATS.checks("rsin")
def is_rsin(value):
    return len(value) == 9 and sum(int(d) * w for d, w in zip(value, WEIGHTS, strict=True)) % 11 == 0


@lru_cache
def description(name):
    return json.loads((FOLDER / f"{name}.json").read_text())


def faults(name, schema, value):
    """What is wrong with a value, field by field."""
    whole = {**schema, "components": description(name)["components"]}
    found = Draft202012Validator(whole, format_checker=FORMATS).iter_errors(value)
    return [f"{'/'.join(map(str, fault.path))}: {fault.message[:200]}" for fault in found]


def question_faults(name, path, method, *, headers, query, body):
    """What is wrong with a question: the path, its headers, its parameters or its body."""
    operation = description(name)["paths"].get(path, {}).get(method.lower())
    if operation is None:
        return [f"{method} {path} is not in {name}"]
    missing = [f"header {header} is missing" for header in operation["headers"] if header not in headers]
    unknown = [f"{key} cannot be asked of {path}" for key in query if key not in operation["query"]]
    asked = [
        fault
        for key in query
        if key in operation["query"]
        for fault in faults(name, operation["query"][key], query[key])
    ]
    sent = faults(name, operation["request"], body) if "request" in operation else []
    return missing + unknown + asked + sent


def answer_faults(name, path, method, status, data):
    """What is wrong with an answer."""
    operation = description(name)["paths"].get(path, {}).get(method.lower())
    if operation is None:
        return []
    schema = operation["responses"].get(str(status))
    return [f"{status} is no answer to {method} {path}"] if schema is None else faults(name, schema, data)
