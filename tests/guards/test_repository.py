"""What the repository promises: reasons, locked versions, known files, and nothing about where it was made."""

import hashlib
import json
import re
import tomllib

import pytest
from django.apps import apps

from tests.guards.source import APPS, ROOT, TOP, expect_none, files_below, tracked_files

# Written in parts, so that this file does not find itself.
PLACES = re.compile(
    "|".join(
        (
            "py" + r"pi\.org",
            "python" + r"hosted\.org",
            "registry" + r"\.(npmjs|yarnpkg)",
            r"deb\." + "debian",
            "/ro" + r"ot\b",
            "/home/" + r"[a-z]",
            r"(?<![\w./~-])/wo" + "rk/",
            "/Users/" + r"[A-Za-z]",
        )
    )
)
TEXT = {".py", ".html", ".txt", ".md", ".toml", ".yml", ".yaml", ".css", ".js", ".json", ".sh", ".cfg", ".conf", ""}
MIGRATION = re.compile(r"^\d{4}_(initial|[a-z]+(_[a-z0-9]+)+)$")
MADE_UP_NAME = re.compile(r"_auto_|_and_more$|^\d{4}_(alter|remove|add|rename|delete)_[a-z]+_[a-z_]+_(and|or)_")


def test_no_file_names_a_registry_or_a_place_on_somebodys_machine():
    ours = [path for path in tracked_files() if path.suffix in TEXT and "vendor" not in path.parts]

    expect_none([finding for path in ours for finding in places_in(path, path.read_text("utf-8"))])


def test_top_level_stays_as_it_is():
    names = {path.relative_to(ROOT).parts[0] for path in tracked_files()}

    assert not {name for name in names if not name.startswith(".")} - TOP


def test_tests_of_the_browser_are_where_script_test_looks_for_them():
    marks, folder = re.compile(r"mark\.(browser|sweep|forms)\b"), ROOT / "tests/browser"
    elsewhere = [path for path in (ROOT / "tests").rglob("*.py") if not path.is_relative_to(folder)]

    expect_none([f"{path}: a test of the browser" for path in elsewhere if marks.search(path.read_text())])


def test_each_dependency_says_why_it_is_there():
    expect_none(unexplained((ROOT / "pyproject.toml").read_text()))


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_lock_has_hashes_and_no_address(lock):
    expect_none(lock_faults((ROOT / lock).read_text()))


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_lock_holds_every_dependency(lock):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = [*project["project"]["dependencies"], *(project["dependency-groups"]["dev"] if "dev" in lock else [])]
    names = {re.match(r"[\w.-]+", line)[0].lower() for line in wanted}

    assert names <= {line.split("==")[0] for line in (ROOT / lock).read_text().splitlines() if "==" in line}


def test_vendored_files_are_the_ones_we_know():
    folder = ROOT / "static" / "vendor"
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files_below("static/vendor")}
    manifest = json.loads(found.pop("manifest.json"))

    expect_none(vendor_faults(manifest, found))


def test_migrations_are_named_by_hand():
    names = [path.stem for path in ROOT.glob("*/migrations/*.py") if path.stem != "__init__"]

    assert not misnamed(names)


def test_every_app_with_tables_has_migrations():
    first = {app: ROOT / app / "migrations" / "0001_initial.py" for app in APPS}

    expect_none(
        [str(path) for app, path in first.items() if any(apps.get_app_config(app).get_models()) and not path.exists()]
    )


def test_scripts_can_be_run():
    programs = [path for path in [*files_below("script"), ROOT / ".ci/run"] if path.read_bytes()[:2] == b"#!"]

    assert programs
    assert all(path.stat().st_mode & 0o111 for path in programs)


def test_ci_runs_everything_and_nothing_else():
    lines = [line for line in (ROOT / ".ci/run").read_text().splitlines() if line and not line.startswith("#")]

    assert len(lines) == 1
    assert "script/test" in lines[0]


def test_guards_bite():
    assert places_in(ROOT / "x.py", "https://" + "pypi" + ".org/simple")
    assert places_in(ROOT / "x.py", "open('/ro" + "ot/x')")
    assert not places_in(ROOT / "x.py", "a/network/of/roots, /homes/ and ~/work/")
    assert unexplained('dependencies = [\n    "django>=5.2",\n    "redis>=8",  # broker\n]\n') == [
        "django>=5.2 has no reason"
    ]
    assert lock_faults("--index-url https://x\ndjango==5.2 \\\n    # via x\n")
    assert not lock_faults("django==5.2 ; python_version < '4' \\\n    --hash=sha256:ab\n")
    assert vendor_faults({"a.css": {"version": "1", "licence": "MIT", "sha256": "0"}}, {"a.css": b"", "b.css": b""})
    assert misnamed(["0002_auto_20261121_1200", "0003_youth_alias_and_more", "0004"])
    assert not misnamed(["0001_initial", "0002_youth_gets_aliases"])


def places_in(path, text):
    """Lines that name a registry or a machine."""
    lines = enumerate(text.splitlines(), start=1)
    return [f"{path.relative_to(ROOT)}:{number}: {hit[0]}" for number, line in lines if (hit := PLACES.search(line))]


def unexplained(text):
    """Dependency lines without a comment."""
    lines = re.findall(r'^    "([^"]+)",(.*)$', text.split("[tool.")[0], re.M)
    return [f"{name} has no reason" for name, rest in lines if not re.search(r"#\s*\w+", rest)]


def lock_faults(text):
    """Addresses in a lock file, and packages without a hash."""
    faults = [line for line in text.splitlines() if re.match(r"\s*(--(extra-)?index|--find-links|-f |https?:)", line)]
    blocks = re.split(r"\n(?=\S)", "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#")))
    return faults + [block.split()[0] for block in blocks if "==" in block and "--hash=sha256:" not in block]


def vendor_faults(manifest, found):
    """Files without an entry, entries without a file, and files that differ from their entry."""
    faults = [f"{name} is not in the manifest" for name in sorted(found.keys() - manifest.keys())]
    for name, entry in manifest.items():
        if name not in found:
            faults.append(f"{name} is in the manifest and not there")
        elif hashlib.sha256(found[name]).hexdigest() != entry["sha256"]:
            faults.append(f"{name} is not the file of the manifest")
        faults += [f"{name} has no {key}" for key in ("version", "licence") if not entry.get(key)]
    return faults


def misnamed(names):
    """Migrations whose name says nothing."""
    return [name for name in names if not MIGRATION.match(name) or MADE_UP_NAME.search(name)]
