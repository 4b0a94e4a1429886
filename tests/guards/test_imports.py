"""Apps import only downwards; within an app a layer imports only what stands to its left (style: dependency rule)."""

import ast

from tests.guards.source import APPS, LAYERS, expect_none, modules, sample

# What stands beside the layers counts as one of them.
BESIDE = {
    "imports": "domain",
    "management": "urls",
    "admin": "views",
    "apps": "urls",
    "urls_inflow": "urls",
    "urls_voice": "urls",
}


def test_imports_go_only_down_the_apps():
    expect_none(upward_imports(modules()))


def test_imports_go_only_left_through_the_layers():
    expect_none(rightward_imports(modules()))


def test_upward_import_is_found_even_inside_a_function():
    late = sample("cases/domain/youth.py", "def f():\n    from reports.indicators import figures\n")

    assert upward_imports([late])


def test_rightward_import_is_found():
    model = sample("cases/models/youth.py", "from cases.domain import youth\n")

    assert rightward_imports([model])


def test_relative_import_is_found():
    domain = sample("cases/domain/youth.py", "from ..forms.youth import YouthForm\n")

    assert rightward_imports([domain])


def test_task_may_import_its_domain_late_only():
    late = sample("cases/tasks.py", "def f():\n    from cases.domain import youth\n")
    early = sample("cases/tasks.py", "from cases.domain import youth\n")

    assert not rightward_imports([late])
    assert rightward_imports([early])


def upward_imports(found):
    """Imports of a higher app, also as a string to import by."""
    return [
        module.at(node, f"{module.app} imports {name}: only {', '.join(APPS[: APPS.index(module.app)]) or 'nothing'}")
        for module in found
        for node, name in imported(module)
        if (app := name.split(".")[0]) in APPS and APPS.index(app) > APPS.index(module.app)
    ]


def rightward_imports(found):
    """Imports, within one app, of a layer that stands to the right."""
    findings = []
    for module in found:
        own = rank(module.dotted)
        for node, name in imported(module):
            there = rank(name)
            if name.split(".")[0] != module.app or own is None or there is None or there <= own:
                continue
            if module.layer == "tasks" and LAYERS[there] == "domain" and node.col_offset > 0:
                continue
            findings.append(module.at(node, f"imports {name}, which stands further on"))
    return findings


def rank(dotted):
    """Place of a module in the order of layers; None where the ground app keeps what every layer uses."""
    app, _, rest = dotted.partition(".")
    name = rest.split(".")[0]
    if not name:
        return None
    if app == "mentoraat" and (name not in LAYERS or name == "access"):
        return None
    name = BESIDE.get(name, name if name in LAYERS else "domain")
    return LAYERS.index(name)


def imported(module):
    """(node, dotted name) of everything that a module imports, each name of a `from` by itself."""
    for node in module.nodes(ast.Import, ast.ImportFrom):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
            continue
        base = node.module or ""
        if node.level:
            parts = module.dotted.split(".")
            up = node.level - (module.path.name == "__init__.py")
            base = ".".join([*parts[: len(parts) - up], *filter(None, [base])])
        yield from ((node, f"{base}.{alias.name}") for alias in node.names)
