"""How a youth wants to be reminded of appointments."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cases.domain import reminder
from cases.forms.reminder import ReminderForm
from cases.models import Youth
from mentoraat import sms
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.periods import today
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def edit(request, ref):
    """What the youth chose, when and by whom it was written down."""
    youth = visible_or_404(Youth, request.user, ref)
    known = reminder.chosen(youth)
    initial = {"channel": "none", "phone": youth.phone, "agreed_on": today()}
    if known:
        initial |= {"channel": known.channel, "email": known.email, "phone": known.phone or youth.phone}
    form = ReminderForm(request.POST or None, initial=initial, sms=sms.is_on())
    if form.is_valid() and form.perform(reminder.choose, youth=youth, by=request.user):
        tell(request, _("Opgeslagen."))
        return redirect(youth)
    return answer(request, "cases/appointment/reminder.html", {"form": form, "youth": youth, "known": known})
