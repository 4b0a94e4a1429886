"""manage.py new_organisation: an organisation and the first person in it."""

from django.core.management.base import BaseCommand, CommandError

from mentoraat.domain import organisation, user
from mentoraat.states import Refused


class Command(BaseCommand):
    """Make an organisation with its first administrator, and print where that person chooses a password."""

    help = "Makes an organisation with its first administrator; prints the address to choose a password."

    def add_arguments(self, parser):
        parser.add_argument("slug", help="short name for commands, such as zuid")
        parser.add_argument("--name", required=True, help="name of the organisation")
        parser.add_argument("--administrator", required=True, help="name of the first administrator")
        parser.add_argument("--email", required=True, help="address with which the administrator signs in")

    def handle(self, *args, slug, name, administrator, email, **options):
        try:
            person = organisation.found(name=name, slug=slug, administrator=administrator, email=email)
        except Refused as refusal:
            raise CommandError(str(refusal.message)) from refusal
        self.stdout.write(user.password_address(person))
