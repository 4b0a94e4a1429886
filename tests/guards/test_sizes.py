"""How big things may become before they are cut up."""

import ast

import pytest

from tests.guards.source import Module, expect_none, files_below, lines_of, modules, sample, templates

FUNCTIONS = {"views": 25, "tasks": 12}
FUNCTION, MODULE, MODEL, METHODS, TEST = 40, 300, 120, 12, 30
TEMPLATE, BASE = 120, 90


def test_functions_fit_on_a_screen():
    expect_none(long_functions(modules()))


def test_modules_are_one_subject():
    expect_none(long_modules(modules()))


def test_models_are_no_gods():
    expect_none(big_models(m for m in modules() if m.layer == "models"))


def test_tests_say_one_thing():
    from tests.guards.source import ROOT

    found = [Module(path.relative_to(ROOT), path.read_text()) for path in files_below("tests") if path.suffix == ".py"]

    expect_none(long_tests(found))


def test_templates_are_composed():
    expect_none(long_templates(templates()))


@pytest.mark.parametrize(
    ("guard", "path", "length"),
    [
        ("long_functions", "cases/domain/youth.py", FUNCTION),
        ("long_functions", "cases/views/youth.py", FUNCTIONS["views"]),
        ("long_functions", "cases/tasks.py", FUNCTIONS["tasks"]),
        ("long_modules", "cases/domain/youth.py", MODULE),
        ("long_tests", "tests/cases/test_youth.py", TEST),
    ],
)
def test_guard_bites_one_line_beyond(guard, path, length):
    enough = sample(path, "def test_a():\n" + "    b\n" * (length - 1))
    too_much = sample(path, "def test_a():\n" + "    b\n" * length)

    assert not any("test_a" in finding for finding in globals()[guard]([enough]))
    assert globals()[guard]([too_much])


def test_guard_bites_on_models_and_templates():
    long_model = sample("cases/models/youth.py", "class Youth(Base):\n" + "    a = 1\n" * MODEL)
    busy_model = sample("cases/models/youth.py", "class Youth(Base):\n" + "    def m(self): ...\n" * (METHODS + 1))

    assert big_models([long_model])
    assert big_models([busy_model])
    assert long_templates([("templates/base.html", "\n" * (BASE + 1)), ("templates/x.html", "\n" * BASE)]) == [
        f"templates/base.html: {BASE + 1} lines, {BASE} allowed"
    ]


def long_functions(found):
    """Functions over their layer's length."""
    return [
        m.at(n, f"{n.name} takes {lines_of(n)} lines, {FUNCTIONS.get(m.layer, FUNCTION)} allowed")
        for m in found
        for n in m.nodes(ast.FunctionDef, ast.AsyncFunctionDef)
        if lines_of(n) > FUNCTIONS.get(m.layer, FUNCTION)
    ]


def long_modules(found):
    """Modules over their length."""
    lengths = ((m, len(m.text.splitlines())) for m in found)
    return [f"{m.path}: {length} lines, {MODULE} allowed" for m, length in lengths if length > MODULE]


def big_models(found):
    """Classes in a models module with too many lines or methods."""
    findings = []
    for m in found:
        for n in m.nodes(ast.ClassDef):
            methods = sum(isinstance(part, ast.FunctionDef) for part in n.body)
            if lines_of(n) > MODEL or methods > METHODS:
                findings.append(m.at(n, f"{n.name}: {lines_of(n)} lines, {methods} methods"))
    return findings


def long_tests(found):
    """Tests over their length."""
    return [
        m.at(n, f"{n.name} takes {lines_of(n)} lines, {TEST} allowed")
        for m in found
        for n in m.nodes(ast.FunctionDef)
        if n.name.startswith("test_") and lines_of(n) > TEST
    ]


def long_templates(found):
    """Templates over their length."""
    sizes = (
        (str(path), len(text.splitlines()), BASE if str(path).endswith("/base.html") else TEMPLATE)
        for path, text in found
    )
    return [f"{path}: {lines} lines, {allowed} allowed" for path, lines, allowed in sizes if lines > allowed]
