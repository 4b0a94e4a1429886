"""Stories for a report: told under another name, with the youth's agreement, and with nothing that points at them."""

from cases.models import Story


def may_be_told(organisation):
    """The stories of this organisation that may stand in a report now: agreed to, and not taken back."""
    return Story.objects.may_be_told().filter(organisation=organisation, youth__merged_into__isnull=True)


def plain(story):
    """A story as it is frozen in a report: nothing in it leads to the youth."""
    return {"pseudonym": story.pseudonym, "title": story.title, "text": story.text}
