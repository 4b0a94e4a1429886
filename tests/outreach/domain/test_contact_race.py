"""One contact sent by three tries at once is one contact."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from mentoraat.access import Role
from mentoraat.models import AuditEvent
from outreach.domain import contact as contacts
from outreach.models import Contact, Place
from tests import make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def test_three_tries_at_once_are_one_row():
    nina = make.user("Nina", make.organisation(), Role.MENTOR)
    youth, key = make.youth(known_by=nina), uuid.uuid4()
    sent = {"outcome": "spoken", "channel": "street", "youth": youth, "new_place": "Zuidplein", "client_key": key}

    def one(_number):
        try:
            return contacts.log(**sent, by=type(nina).objects.get(pk=nina.pk)).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        saved = set(pool.map(one, range(3)))

    contact = Contact.objects.get()
    assert saved == {contact.pk} and contact.youths.get() == youth
    assert AuditEvent.objects.filter(verb="contact.logged").count() == 1
    assert Place.objects.filter(contacts=contact).count() == 1
