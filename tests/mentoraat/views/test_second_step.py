"""The second step of signing in: set up once, asked for ever after, and never lost without a way back."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.test import Client

from mentoraat import jobs
from mentoraat.access import Role
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import now
from tests import make

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXP"
PASSWORD = "een lange zin voor Nina"


@pytest.fixture
def nina(mentor):
    mentor.email = "nina@mentoraat.example"
    mentor.set_password(PASSWORD)
    mentor.save()
    return mentor


@pytest.fixture
def required(settings):
    settings.SECOND_STEP_REQUIRED = True


def code_of_now():
    """What the app on Nina's phone shows."""
    return format_hotp_value(hotp_value(SECRET, next(iter(yield_hotp_counters_from_time()))))


def sign_in(client):
    return client.post("/inloggen/", {"login": "nina@mentoraat.example", "password": PASSWORD}, follow=True)


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_without_a_second_step_every_page_leads_to_setting_it_up(nina, client, required, youth):
    page = sign_in(client)
    assert page.request["PATH_INFO"] == "/tweede-stap/" and "Zet één van deze twee klaar." in page.text

    assert client.get(youth.get_absolute_url()).url == "/tweede-stap/"
    assert client.post(f"/jongeren/{youth.ref}/stap/", {"what": "Bellen"}).url == "/tweede-stap/"


def test_one_machine_of_your_own_may_do_without(nina, client):
    assert sign_in(client).request["PATH_INFO"] == "/vandaag/"


def test_app_is_set_up_with_codes_for_a_rainy_day(nina, client, required, django_capture_on_commit_callbacks):
    sign_in(client)
    page = client.get("/tweede-stap/app/")
    secret = re.search(r'qr-key">([A-Z2-7]+)<', page.text)[1]

    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post("/tweede-stap/app/", {"code": f"{code[:3]} {code[3:]}"}, follow=True)

    assert page.request["PATH_INFO"] == "/tweede-stap/herstelcodes/"
    assert len(re.findall(r"<li><code>\d{8}</code></li>", page.text)) == 10
    assert client.get("/vandaag/").status_code == 200
    assert "user.code_app_added" in verbs()


def test_secret_is_not_readable_in_the_database(nina):
    TOTP.activate(nina, SECRET)

    row = Authenticator.objects.get(type="totp")

    assert SECRET not in str(row.data)
    assert row.wrap().validate_code(code_of_now())


def test_signing_in_asks_for_the_code(nina, client):
    TOTP.activate(nina, SECRET)

    page = sign_in(client)
    assert page.request["PATH_INFO"] == "/inloggen/tweede-stap/"
    assert client.get("/vandaag/").status_code == 302

    page = client.post("/inloggen/tweede-stap/", {"code": "000000"})
    assert "Deze code klopt niet. Kijk in je app naar de code van nu." in page.text

    assert (
        client.post("/inloggen/tweede-stap/", {"code": code_of_now()}, follow=True).request["PATH_INFO"] == "/vandaag/"
    )


def test_code_works_once(nina, client):
    TOTP.activate(nina, SECRET)
    code = code_of_now()
    sign_in(client)
    client.post("/inloggen/tweede-stap/", {"code": code})

    other = Client()
    sign_in(other)

    assert "Deze code klopt niet" in other.post("/inloggen/tweede-stap/", {"code": code}).text


def test_recovery_code_opens_the_door_once(nina):
    TOTP.activate(nina, SECRET)
    codes = RecoveryCodes.activate(nina).get_unused_codes()

    def enter():
        client = Client()
        sign_in(client)
        return client.post("/inloggen/tweede-stap/", {"code": codes[0]}, follow=True)

    assert enter().request["PATH_INFO"] == "/vandaag/"
    assert "Deze code klopt niet" in enter().text


def test_last_second_step_stays(nina, client, required):
    row = TOTP.activate(nina, SECRET).instance
    sign_in(client)
    client.post("/inloggen/tweede-stap/", {"code": code_of_now()})

    page = client.post("/tweede-stap/app/weg/")

    assert "Je hebt een tweede stap nodig. Zet eerst een andere klaar." in page.text
    assert Authenticator.objects.filter(pk=row.pk).exists()


def test_change_of_the_door_is_mailed(nina, client):
    sign_in(client)
    new = "weer een lange zin"
    client.post("/wachtwoord/wijzigen/", {"oldpassword": PASSWORD, "password1": new, "password2": new})

    jobs.run(Job.objects.get(kind="mail").pk)

    assert mail.outbox[0].to == ["nina@mentoraat.example"] and "Was jij het niet?" in mail.outbox[0].body
    assert "user.password_changed" in verbs()


def test_change_is_asked_for_again_after_five_minutes(nina, client, time_machine):
    sign_in(client)
    time_machine.move_to(now() + timedelta(minutes=6))

    page = client.get("/tweede-stap/app/", follow=True)

    assert page.request["PATH_INFO"] == "/bevestigen/" and "Ben jij het nog?" in page.text


def test_administrator_forgets_a_lost_second_step(nina, administrator, client_of, client):
    TOTP.activate(nina, SECRET)
    RecoveryCodes.activate(nina)
    client.force_login(nina)

    client_of(administrator).post(f"/mensen/{nina.ref}/tweede-stap/")

    assert not Authenticator.objects.exists()
    assert client.get("/vandaag/").status_code == 302  # every session of hers is over
    assert verbs()[-1] == "user.second_step_forgotten"


def test_second_step_of_another_organisation_stays(nina, client_of, other_organisation):
    TOTP.activate(nina, SECRET)
    stranger = make.user("Ans", other_organisation, Role.ADMINISTRATOR)

    assert client_of(stranger).post(f"/mensen/{nina.ref}/tweede-stap/").status_code == 404
    assert Authenticator.objects.exists()


def test_passkey_of_somebody_else_is_not_there(nina, other_mentor):
    row = Authenticator.objects.create(user=other_mentor, type="webauthn", data={"name": "Passkey 1", "credential": {}})
    client = Client()
    sign_in(client)

    assert client.post(f"/tweede-stap/passkeys/{row.pk}/weg/").status_code == 404
    assert Authenticator.objects.filter(pk=row.pk).exists()
