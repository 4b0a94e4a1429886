"""What the trail says about agreements on reports, and about stories for them."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "story.written": _("schreef een verhaal voor een rapport"),
    "story.edited": _("veranderde een verhaal"),
    "story.agreed": _("schreef akkoord met een verhaal op"),
    "story.withdrawn": _("trok een verhaal in"),
    "story.read": _("las een verhaal"),
    "report.story_removed": _("haalde een ingetrokken verhaal uit een concept"),
    "report.story_untold": _("meldde dat een ingetrokken verhaal in een rapport staat"),
    "report_profile.created": _("maakte een afspraak over rapporten"),
    "report_profile.edited": _("veranderde een afspraak over rapporten"),
    "report_profile.ended": _("beëindigde een afspraak over rapporten"),
    "report_profile.resumed": _("liet een afspraak over rapporten weer lopen"),
}
