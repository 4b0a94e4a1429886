"""The compose file as Compose would read it, so that tests start the very same commands without containers."""

import re

import yaml

from tests.guards.source import ROOT

# ${NAME}, ${NAME:-otherwise}, ${NAME:?what to say}; $$ is a dollar sign
VARIABLE = re.compile(r"\$(?:\$|\{(?P<name>\w+)(?::(?P<how>[-?])(?P<rest>[^}]*))?\})")


class Unset(KeyError):
    """A variable that must be set is not."""


def read():
    """The file as it stands, merge keys applied."""
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())


def filled_in(value, variables):
    """The same with variables put in, as Compose does it."""
    if isinstance(value, dict):
        return {key: filled_in(part, variables) for key, part in value.items()}
    if isinstance(value, list):
        return [filled_in(part, variables) for part in value]
    return VARIABLE.sub(lambda found: _value(found, variables), value) if isinstance(value, str) else value


def _value(found, variables):
    if found["name"] is None:
        return "$"
    if value := variables.get(found["name"], ""):
        return value
    if found["how"] == "?":
        raise Unset(found["rest"])
    return found["rest"] or ""
