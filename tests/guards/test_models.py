"""What every model and every domain function declares."""

import ast

import pytest
from django.apps import apps
from django.db import models

from tests.guards.source import APPS, ROOT, expect_none, modules, name_of, sample

BOOKKEEPING = {"id", "ref", "created", "updated"}
WRITES = {"save", "delete", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
WRITE_VERBS = {"audit.record", "states.move", "jobs.enqueue"}


def own_models():
    """Our models, without the tables that Django makes for many-to-many fields."""
    return [model for app in APPS for model in apps.get_app_config(app).get_models()]


@pytest.mark.parametrize("model", own_models(), ids=lambda model: model._meta.label)
def test_every_field_has_a_privacy_class(model):
    expect_none(privacy_faults(model))


@pytest.mark.parametrize(
    "model",
    [m for m in own_models() if hasattr(m, "MOVES") or hasattr(m, "State")],
    ids=lambda model: model._meta.label,
)
def test_table_of_moves_is_whole(model):
    expect_none(move_faults(model))


def test_domain_functions_say_their_rule_and_their_actor():
    expect_none(verb_faults(m for m in modules() if m.layer == "domain"))


def test_every_domain_module_has_its_tests():
    nouns = [m for m in modules() if m.layer == "domain" and m.path.stem not in ("__init__", "domain")]
    expected = {m: m.path.parent / f"test_{m.path.stem}.py" for m in nouns}
    missing = [f"{m.path}: tests/{test}" for m, test in expected.items() if not (ROOT / "tests" / test).exists()]

    expect_none([f"{line} is missing" for line in missing])


def test_privacy_guard_bites():
    class Forgetful(models.Model):
        name = models.TextField()
        phone = models.TextField()

        class Meta:
            app_label = "guards"

        class Privacy:
            personal = ("name", "gone")
            sensitive = ("name",)
            plain = ()

    assert privacy_faults(Forgetful) == [
        "guards.Forgetful.phone has no privacy class",
        "guards.Forgetful.gone is no field",
        "guards.Forgetful.name has two privacy classes",
    ]


def test_moves_guard_bites():
    class Stuck:
        class State(models.TextChoices):
            OPEN = "open"
            CLOSED = "closed"
            LOST = "lost"

        MOVES = {State.OPEN: {State.CLOSED, "elsewhere"}, State.CLOSED: set()}

    assert move_faults(Stuck) == [
        "Stuck.lost is not in MOVES",
        "Stuck: open leads to elsewhere, which is no state",
        "Stuck: no way leads to lost",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "def close(item, *, by):\n    pass\n",  # says no rule
        "@transaction.atomic\ndef close(item):\n    'Close.'\n",  # nobody did it
        "def close(item, *, by, day):\n    'Close.'\n    audit.record('x', item, by=by)\n",  # not last
        "def close(item, by):\n    'Close.'\n    item.save()\n",  # by place
    ],
)
def test_verb_guard_bites(text):
    assert verb_faults([sample("cases/domain/case.py", text)])


def privacy_faults(model):
    """Fields without a privacy class, names without a field, and fields with two."""
    label, own = model._meta.label, model._meta.local_fields
    fields = {field.name for field in own if not field.is_relation} - BOOKKEEPING
    if not hasattr(model, "Privacy"):
        return [f"{label} has no Privacy"] if fields else []
    named = [*model.Privacy.personal, *model.Privacy.sensitive, *model.Privacy.plain]
    twice = {name for name in named if named.count(name) > 1}
    return [
        *(f"{label}.{name} has no privacy class" for name in sorted(fields - set(named))),
        *(f"{label}.{name} is no field" for name in sorted(set(named) - {field.name for field in own})),
        *(f"{label}.{name} has two privacy classes" for name in sorted(twice)),
    ]


def move_faults(model):
    """States without moves, moves to nowhere, and states that nothing leads to (the first one is the beginning)."""
    name = model.__name__
    if not hasattr(model, "MOVES"):
        return [f"{name} has states and no MOVES"]
    states, moves = list(model.State), model.MOVES
    reached = {target for targets in moves.values() for target in targets}
    return [
        *(f"{name}.{state} is not in MOVES" for state in states if state not in moves),
        *(f"{name}: {state} in MOVES is no state" for state in moves if state not in states),
        *(
            f"{name}: {state} leads to {target}, which is no state"
            for state, targets in moves.items()
            for target in sorted(targets)
            if target not in states
        ),
        *(f"{name}: no way leads to {state}" for state in states[1:] if state not in reached),
    ]


def verb_faults(found):
    """Public domain functions without a doc line, and changing ones without `by` as last keyword."""
    findings = []
    for m in found:
        for node in (n for n in m.tree.body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_")):
            if not ast.get_docstring(node):
                findings.append(m.at(node, f"{node.name} does not say its rule"))
            keywords = [argument.arg for argument in node.args.kwonlyargs]
            # A job says who asked for it; what ships with the product has no actor, and nothing to hand over.
            by_itself = [argument.arg for argument in node.args.args] in (["job"], []) and not keywords
            if changes_rows(node) and keywords[-1:] != ["by"] and not by_itself:
                findings.append(m.at(node, f"{node.name} changes rows: its last keyword must be `by`"))
    return findings


def changes_rows(function):
    """Does a function open a transaction, write a row, move a state or record an event?"""
    if any("atomic" in name_of(getattr(d, "func", d)) for d in function.decorator_list):
        return True
    calls = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
    return any(name_of(call) in WRITE_VERBS or getattr(call, "attr", "") in WRITES for call in calls)
