"""Dates, numbers and pictures as they are written on a page."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
import time_machine
from django import forms
from django.contrib.messages.storage.base import Message
from django.template import Context, Template
from django.template.loader import render_to_string

from mentoraat.templatetags import mentoraat as tags

DAY = date(2026, 11, 18)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(datetime(2026, 11, 18, 12, tzinfo=UTC), tick=False):
        yield


@pytest.mark.parametrize(
    ("write", "value", "words"),
    [
        (tags.date_long, DAY, "18 november 2026"),
        (tags.date_list, DAY, "wo 18 nov"),
        (tags.date_list, date(2026, 3, 2), "ma 2 mrt"),
        (tags.date_list, date(2025, 3, 2), "zo 2 mrt 2025"),
        (tags.date_short, date(2026, 3, 2), "02-03-2026"),
        (tags.date_long, None, ""),
        (tags.date_short, "geen dag", ""),
        (tags.number, 1250, "1.250"),
        (tags.number, 0, "0"),
        (tags.number, None, ""),
        (tags.percent, 12.5, "12,5%"),
        (tags.percent, 50, "50,0%"),
        (tags.percent, None, ""),
    ],
)
def test_writing(write, value, words):
    assert write(value) == words


def test_moment_is_written_in_amsterdam():
    moment = datetime(2026, 11, 18, 23, 10, tzinfo=UTC)

    assert tags.time(moment) == "00:10"
    assert tags.date_list(moment) == "do 19 nov"


@pytest.mark.parametrize(
    ("back", "ago", "relative"),
    [
        (0, "vandaag", "vandaag"),
        (1, "gisteren", "gisteren"),
        (-1, "morgen", "morgen"),
        (3, "3 dagen", "3 dagen geleden"),
        (-2, "2 dagen", "over 2 dagen"),
        (15, "15 dagen", "di 3 nov"),
    ],
)
def test_how_long_ago(back, ago, relative):
    day = DAY - timedelta(days=back)

    assert tags.days_ago(day) == ago
    assert tags.day_relative(day) == relative


def test_number_rounds_halves_up():
    assert tags.number(2.25, 1) == "2,3"


def test_icon_is_hidden_beside_words_and_named_alone():
    assert 'aria-hidden="true"' in tags.icon("search")
    assert 'aria-label="Zoek &lt;"' in tags.icon("search", "Zoek <")


def test_title_is_escaped_once():
    page = Template('{% extends "layouts/public.html" %}{% block title %}{{ name }}{% endblock %}')

    shown = page.render(Context({"name": "Van den Berg & d'Ancona"}))

    assert "<title>Van den Berg &amp; d&#x27;Ancona · Mentoraat</title>" in shown
    assert "<h1>Van den Berg &amp; d&#x27;Ancona</h1>" in shown


class Sample(forms.Form):
    """A field of each kind that an error links to."""

    name = forms.CharField()
    kind = forms.ChoiceField(choices=[("a", "A")], widget=forms.RadioSelect)


def test_error_link_lands_on_the_first_of_several():
    form = Sample({})

    assert tags.first_control(form["name"]) == "id_name"
    assert tags.first_control(form["kind"]) == "id_kind_0"
    assert tags.error_count(form) == 2


def test_faulty_form_has_a_summary_and_a_title_that_says_so():
    shown = render_to_string("layouts/form.html", {"form": Sample({"name": "<b>"}), "submit": "Opslaan"})

    assert "<title>Fout: " in shown
    assert 'role="alert" tabindex="-1" autofocus' in shown
    assert '<a href="#id_kind_0">' in shown
    assert 'value="&lt;b&gt;"' in shown


def test_message_carries_its_undo():
    assert tags.message_extra(Message(25, "Klaar", extra_tags='{"undo": "/terug/"}')) == {"undo": "/terug/"}
    assert tags.message_extra(SimpleNamespace(extra_tags="oud")) == {}
