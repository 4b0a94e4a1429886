import pytest
from django.core.exceptions import ImproperlyConfigured

from mentoraat import sms
from tests.sms import Recorder


def test_text_messages_are_off_until_somebody_names_a_backend(settings):
    assert settings.SMS_BACKEND == ""
    assert not sms.is_on()

    with pytest.raises(ImproperlyConfigured):
        sms.send("+31612345678", "Hoi")


def test_the_named_backend_sends(settings):
    settings.SMS_BACKEND = "tests.sms.Recorder"
    Recorder.forget()

    sms.send("+31612345678", "Hoi")

    assert Recorder.sent == [("+31612345678", "Hoi")]


def test_console_shows_the_message(settings, capsys):
    settings.SMS_BACKEND = "mentoraat.sms.Console"

    sms.send("+31612345678", "Hoi")

    assert capsys.readouterr().out == "sms to +31612345678: Hoi\n"
