"""The compose file, as far as it can be checked without a container engine."""

import re

import pytest
from django.conf import settings

from tests.guards.source import ROOT
from tests.stack import compose

SERVICES = {"postgres", "redis", "migrate", "web", "worker", "beat", "proxy"}
# Of the compose specification, what we use: a mistyped key would be ignored, or refused on the day of installation.
KEYS = {
    *(
        "build",
        "cap_add",
        "cap_drop",
        "command",
        "depends_on",
        "environment",
        "healthcheck",
        "image",
        "init",
        "logging",
    ),
    *("networks", "ports", "read_only", "restart", "security_opt", "shm_size", "stop_grace_period", "tmpfs", "user"),
    "volumes",
}
CONDITIONS = {"service_started", "service_healthy", "service_completed_successfully"}
MUST_BE_SET = ["POSTGRES_PASSWORD", "SECRET_KEY", "MENTORAAT_HOST", "EMAIL_URL", "MENTORAAT_FROM"]


@pytest.fixture
def document():
    return compose.read()


@pytest.fixture
def services(document):
    return document["services"]


def test_services_are_the_ones_we_need(services):
    assert set(services) == SERVICES
    assert not {key for service in services.values() for key in service} - KEYS


def test_every_service_says_when_it_is_healthy(services):
    assert {name for name, service in services.items() if "healthcheck" not in service} == {"migrate"}


def test_everything_that_is_named_is_there(document, services):
    for service in services.values():
        assert set(service.get("networks", [])) <= set(document["networks"])
        assert {volume.split(":")[0] for volume in service.get("volumes", [])} <= set(document["volumes"])
        assert set(service.get("depends_on", {})) <= set(services)
        assert {one["condition"] for one in service.get("depends_on", {}).values()} <= CONDITIONS


def test_waiting_for_health_needs_a_health_check(services):
    waited_for = {
        name
        for service in services.values()
        for name, how in service.get("depends_on", {}).items()
        if how["condition"] == "service_healthy"
    }

    assert all("healthcheck" in services[name] for name in waited_for)


@pytest.mark.parametrize("missing", MUST_BE_SET)
def test_nothing_starts_without_its_secrets(services, missing):
    variables = dict.fromkeys(MUST_BE_SET, "x") | {missing: ""}

    with pytest.raises(compose.Unset, match=missing):
        compose.filled_in(services, variables)


def test_example_names_every_variable(services):
    example = (ROOT / "script/deploy/env.example").read_text()
    named = set(re.findall(r"\$\{(\w+)", (ROOT / "docker-compose.yml").read_text())) - {"MENTORAAT_VERSION"}

    assert named <= set(re.findall(r"^(\w+)=", example, re.M))


def test_no_secret_stands_in_the_file(services):
    values = compose.filled_in(services, dict.fromkeys(MUST_BE_SET, "@"))
    secret = {
        (name, key): value
        for name, service in values.items()
        for key, value in service.get("environment", {}).items()
        if re.search("PASSWORD|SECRET|KEY|TOKEN", key)
    }

    assert set(secret.values()) == {"@"}


def test_nobody_is_root_and_images_have_a_version(services):
    stages = re.findall(r"^FROM [^\n]* AS (\w+)$(.*?)(?=^FROM|\Z)", (ROOT / "Dockerfile").read_text(), re.M | re.S)
    users = {stage: re.findall(r"^USER (\w+)", text, re.M) for stage, text in stages}

    for name, service in services.items():
        assert service.get("user") or users[service["build"]["target"]], name
        assert re.search(r":(\d|\$\{MENTORAAT_VERSION)", service["image"]), name
        assert service["cap_drop"] == ["ALL"], name


def test_only_the_proxy_can_be_reached(document, services):
    assert {name for name, service in services.items() if "ports" in service} == {"proxy"}
    assert document["networks"]["data"] == {"internal": True}
    assert services["postgres"]["networks"] == services["redis"]["networks"] == ["data"]


def test_queue_keeps_what_is_in_it(services):
    command = " ".join(services["redis"]["command"])

    assert "--appendonly yes" in command
    assert "--maxmemory-policy noeviction" in command


def test_worker_may_finish_its_job(services):
    minutes, seconds = re.fullmatch(r"(\d+)m(\d+)s", services["worker"]["stop_grace_period"]).groups()

    assert int(minutes) * 60 + int(seconds) > settings.CELERY_TASK_TIME_LIMIT


def test_app_services_share_one_image_and_environment(services):
    app = [services[name] for name in ("migrate", "web", "worker", "beat")]

    assert all(service["image"] == app[0]["image"] for service in app)
    assert all(service["environment"] == app[0]["environment"] for service in app)
