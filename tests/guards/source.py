"""The product's source as the guards read it: Python modules with their place in the house, and templates."""

import ast
import functools
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = ("mentoraat", "partners", "cases", "outreach", "reports")  # each may import those before it
# The top level is fixed; a name that starts with a dot may stand beside these.
TOP = {
    *("manage.py", "mentoraat", "cases", "outreach", "partners", "reports", "templates", "static", "tests"),
    *("pyproject.toml", "docker-compose.yml", "Dockerfile", "README.md", "CHANGELOG.md", "LICENCE"),
    *("script", "docs", "locale", "requirements.txt", "requirements-dev.txt"),
}
LAYERS = ("access", "models", "tasks", "domain", "forms", "views", "urls")  # the same, within an app


@dataclass(frozen=True)
class Module:
    """One Python file; `path` is relative to the repository."""

    path: Path
    text: str

    @property
    def app(self):
        return self.path.parts[0]

    @property
    def layer(self):
        """The layer, or None for what stands beside the layers (settings, management, imports …)."""
        name = Path(self.path.parts[1]).stem
        return name if name in LAYERS else None

    @property
    def dotted(self):
        parts = self.path.with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @functools.cached_property
    def tree(self):
        return ast.parse(self.text, str(self.path))

    def nodes(self, *kinds):
        """All nodes of these kinds."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))

    def at(self, node, what):
        """A finding, said as path:line: what."""
        return f"{self.path}:{node.lineno}: {what}"


def sample(path, text):
    """A module that does not exist, to show that a guard bites."""
    return Module(Path(path), text)


@functools.cache
def modules():
    """Every Python file of the five apps, migrations excepted: those are history."""
    found = [path for app in APPS for path in sorted((ROOT / app).rglob("*.py"))]
    kept = (path for path in found if "migrations" not in path.parts)
    return tuple(Module(path.relative_to(ROOT), path.read_text(encoding="utf-8")) for path in kept)


def templates():
    """Every template, as (relative path, text)."""
    return tuple((path.relative_to(ROOT), path.read_text(encoding="utf-8")) for path in files_below("templates"))


def files_below(folder):
    """Every file below a folder of the repository, sorted."""
    return sorted(path for path in (ROOT / folder).rglob("*") if path.is_file())


@functools.cache
def tracked_files():
    """Every file that the repository holds, or would hold: what git knows and what is not ignored."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):  # an unpacked archive, or a machine without git
        found = (path for name in TOP for path in [ROOT / name, *(ROOT / name).rglob("*")])
        return tuple(sorted(path for path in found if path.is_file() and path.suffix != ".pyc"))
    return tuple(ROOT / name for name in sorted(done.stdout.split("\0")) if name and (ROOT / name).is_file())


def name_of(node):
    """Dotted name of an expression such as jobs.enqueue; "" for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{name_of(node.value)}.{node.attr}".lstrip(".")
    return ""


def lines_of(node):
    """How many lines a function or class takes, without its decorators."""
    return node.end_lineno - node.lineno + 1


def expect_none(findings):
    """Fails with the findings, one to a line; returns nothing when there are none."""
    if findings:
        pytest.fail("\n".join(["", *sorted(findings)]), pytrace=False)
