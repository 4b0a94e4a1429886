"""What a layer may not do: rows are reached, changed and told about in one place each."""

import ast

import pytest

from tests.guards.source import expect_none, modules, name_of, sample

WRITES = {"save", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
BELOW_VIEWS = {"access", "models", "tasks", "domain", "forms"}
TELLS_CELERY = {"delay", "apply_async", "send_task"}


def test_views_leave_rows_to_the_models_and_the_domain():
    found = [m for m in modules() if m.layer == "views"]

    expect_none(manager_uses(found) + writes(found) + raw_posts(found))


def test_forms_and_tasks_write_nothing():
    expect_none(writes(m for m in modules() if m.layer in ("forms", "tasks")))


def test_request_stays_in_the_views():
    expect_none(requests(m for m in modules() if m.layer in BELOW_VIEWS and m.dotted != "mentoraat.access"))


def test_only_the_jobs_module_tells_celery():
    expect_none(calls_to_celery(m for m in modules() if m.dotted != "mentoraat.jobs"))


def test_nothing_happens_behind_a_signal():
    expect_none(signals(modules()))


def test_no_module_is_named_after_nothing():
    vague = {"utils", "util", "helpers", "common", "misc", "services", "managers"}

    assert not [str(m.path) for m in modules() if vague & {m.path.stem, *m.path.parts}]


@pytest.mark.parametrize(
    ("guard", "text"),
    [
        ("manager_uses", "def index(request):\n    return Youth.objects.visible_to(request.user)\n"),
        ("writes", "def close(request, item):\n    item.save(update_fields=['state'])\n"),
        ("raw_posts", "def close(request):\n    return request.POST['state']\n"),
        ("raw_posts", "def close(request):\n    return request.POST.get('state')\n"),
        ("requests", "def close(item, *, request):\n    pass\n"),
        ("requests", "def close(item):\n    return current.request.user\n"),
        ("calls_to_celery", "def close(item):\n    tasks.mail.delay(pk=item.pk)\n"),
        ("calls_to_celery", "def close(item):\n    on_commit(partial(tasks.mail.apply_async, [item.pk]))\n"),
        ("signals", "from django.db.models.signals import post_save\n"),
        ("signals", "from django.dispatch import receiver\n"),
    ],
)
def test_guard_bites(guard, text):
    assert globals()[guard]([sample("cases/views/youth.py", text)])


def manager_uses(found):
    """Uses of a model's manager."""
    return [m.at(n, "asks .objects") for m in found for n in m.nodes(ast.Attribute) if n.attr == "objects"]


def writes(found):
    """Calls that write rows."""
    return [
        m.at(n, f"calls .{n.func.attr}()")
        for m in found
        for n in m.nodes(ast.Call)
        if isinstance(n.func, ast.Attribute) and n.func.attr in WRITES
    ]


def raw_posts(found):
    """Input that went past a form."""
    return [
        m.at(n, "reads the posted data without a form")
        for m in found
        for n in m.nodes(ast.Subscript, ast.Attribute)
        if name_of(n.value) in ("request.POST", "request.FILES")
    ]


def requests(found):
    """Functions that take a request, or names that hold one."""
    return [
        m.at(n, "knows the request")
        for m in found
        for n in m.nodes(ast.arg, ast.Attribute)
        if "request" in (getattr(n, "arg", ""), getattr(n, "attr", ""))
    ]


def calls_to_celery(found):
    """Messages to Celery, also those only handed on."""
    return [m.at(n, f"uses .{n.attr}") for m in found for n in m.nodes(ast.Attribute) if n.attr in TELLS_CELERY]


def signals(found):
    """Django's signals. Celery's are fine in the module that makes the Celery app: workers have no other start."""
    findings = []
    for m in found:
        for node in m.nodes(ast.ImportFrom):
            name = node.module or ""
            celery_start = m.dotted == "mentoraat.celery" and name == "celery.signals"
            if (name.endswith("signals") and not celery_start) or name.startswith("django.dispatch"):
                findings.append(m.at(node, f"imports {name}"))
    return findings
