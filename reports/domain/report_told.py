"""Whether a report that waits to be published still tells only what may be told."""

from django.utils.translation import gettext as _

from cases.models import Story
from mentoraat.states import Refused


def check(report):
    """Refuse a frozen report in which a story stands that the youth took back since: only a revision goes out."""
    told = ((report.figures or {}).get("texts") or {}).get("stories") or []
    printed = {(row["pseudonym"], row["title"]) for row in told}
    withdrawn = report.stories.filter(state=Story.State.WITHDRAWN).values_list("pseudonym", "title")
    if printed & set(withdrawn):
        raise Refused(_("Een jongere trok een verhaal in dit rapport in. Maak een herziening, daar staat het niet in."))
