"""Addresses of youths and cases: a list per noun."""

from django.urls import path

from cases.views import (
    aftercare,
    appointment,
    calendar,
    case,
    complaint,
    conference,
    education,
    goal,
    handover,
    handover_public,
    handover_verbs,
    instrument,
    involvement,
    leaving,
    letter,
    likely_pair,
    measurement,
    measurement_gap,
    merge,
    need,
    placement,
    programme,
    relapse,
    reminder,
    signal,
    step,
    strength,
    wish,
    youth,
)

app_name = "cases"

youth_urls = [
    path("jongeren/", youth.index, name="youth-index"),
    path("jongeren/nieuw/", youth.create, name="youth-create"),
    path("jongeren/<ref>/bewerken/", youth.edit, name="youth-edit"),
    path("jongeren/<ref>/openen/", youth.open, name="youth-open"),
    path("jongeren/<ref>/stap/", step.create, name="step-create"),
    path("jongeren/<ref>/wens/", wish.create, name="wish-create"),
    path("jongeren/<ref>/traject/", case.create, name="case-create"),
]
merge_urls = [
    path("jongeren/<ref>/samenvoegen/", merge.create, name="merge-create"),
    path("samenvoegingen/<ref>/", merge.show, name="merge-show"),
    path("samenvoegingen/<ref>/ongedaan/", merge.undo, name="merge-undo"),
    path("jongeren/<ref>/twee-mensen/", likely_pair.apart, name="likely-pair-apart"),
    path("misschien-dezelfde/", likely_pair.index, name="likely-pair-index"),
    path("misschien-dezelfde/<ref>/twee-mensen/", likely_pair.part, name="likely-pair-part"),
    path("misschien-dezelfde/<ref>/weer-vragen/", likely_pair.rejoin, name="likely-pair-rejoin"),
]
case_urls = [
    path("trajecten/<ref>/", case.show, name="case-show"),
    path("trajecten/<ref>/vaste-mentor/", case.assign, name="case-assign"),
    path("trajecten/<ref>/wachten/", case.wait, name="case-wait"),
    path("trajecten/<ref>/verder/", case.resume, name="case-resume"),
    path("trajecten/<ref>/overleg/", conference.create, name="conference-create"),
    path("overleggen/<ref>/", conference.show, name="conference-show"),
    path("overleggen/<ref>/terugnemen/", conference.undo, name="conference-undo"),
    path("trajecten/<ref>/helper/", involvement.create, name="involvement-create"),
    path("trajecten/<ref>/plek/", placement.create, name="placement-create"),
    path("helpers/<ref>/rolafspraak/", involvement.edit, name="involvement-edit"),
    path("helpers/<ref>/stoppen/", involvement.end, name="involvement-end"),
    path("plekken/<ref>/", placement.edit, name="placement-edit"),
]
leaving_urls = [
    path("mensen/<ref>/overdragen/", leaving.reassign, name="leaving-reassign"),
    path("mensen/<ref>/afsluiten/", leaving.deactivate, name="leaving-deactivate"),
]
step_urls = [
    path("stappen/<ref>/klaar/", step.finish, name="step-finish"),
    path("stappen/<ref>/terug/", step.reopen, name="step-reopen"),
    path("stappen/<ref>/verzetten/", step.postpone, name="step-postpone"),
    path("wensen/", wish.index, name="wish-index"),
    path("wensen/<ref>/gelukt/", wish.fulfil, name="wish-fulfil"),
    path("wensen/<ref>/terug/", wish.unfulfil, name="wish-unfulfil"),
    path("wensen/<ref>/wissen/", wish.remove, name="wish-remove"),
    path("wensen/<ref>/omhoog/", wish.move_up, name="wish-move-up"),
    path("wensen/<ref>/omlaag/", wish.move_down, name="wish-move-down"),
    path("wensen/<ref>/rust/", wish.rest, name="wish-rest"),
    path("wensen/<ref>/weer-open/", wish.take_up, name="wish-take-up"),
]

goal_urls = [
    path("jongeren/<ref>/kracht/", strength.create, name="strength-create"),
    path("kracht/<ref>/wissen/", strength.remove, name="strength-remove"),
    path("jongeren/<ref>/doel/", goal.create, name="goal-create"),
    path("doelen/<ref>/", goal.show, name="goal-show"),
    path("doelen/<ref>/wijzigen/", goal.edit, name="goal-edit"),
    path("doelen/<ref>/stap/", goal.plan, name="goal-plan"),
    path("doelen/<ref>/koppelen/", goal.link, name="goal-link"),
    path("doelen/<ref>/gehaald/", goal.reach, name="goal-reach"),
    path("doelen/<ref>/loslaten/", goal.let_go, name="goal-let-go"),
    path("doelen/<ref>/weer-open/", goal.reopen, name="goal-reopen"),
]
instrument_urls = [
    path("instellingen/metingen/", instrument.index, name="instrument-index"),
    path("instellingen/metingen/nieuw/", instrument.create, name="instrument-create"),
    path("instellingen/metingen/<ref>/", instrument.show, name="instrument-show"),
    path("instellingen/metingen/<ref>/wijzigen/", instrument.edit, name="instrument-edit"),
    path("instellingen/metingen/<ref>/nieuwe-versie/", instrument.revise, name="instrument-revise"),
    path("instellingen/metingen/<ref>/gebruiken/", instrument.publish, name="instrument-publish"),
    path("instellingen/metingen/<ref>/stoppen/", instrument.withdraw, name="instrument-withdraw"),
    path("instellingen/metingen/<ref>/wissen/", instrument.discard, name="instrument-discard"),
    path("instellingen/programmas/<ref>/meting/", instrument.choose, name="programme-instrument"),
]
measurement_urls = [
    path("trajecten/<ref>/meting/", measurement.create, name="measurement-create"),
    path("metingen/<ref>/", measurement.show, name="measurement-show"),
    path("metingen/<ref>/vragen/", measurement.ask, name="measurement-ask"),
    path("metingen/<ref>/afsluiten/", measurement.finish, name="measurement-finish"),
    path("metingen/<ref>/verbeteren/", measurement.edit, name="measurement-edit"),
    path("trajecten/<ref>/geen-meting/", measurement_gap.create, name="measurement-gap-create"),
    path("metingen/gemist/<ref>/terug/", measurement_gap.take_back, name="measurement-gap-take-back"),
]
appointment_urls = [
    path("afspraken/nieuw/", appointment.new, name="appointment-new"),
    path("afspraken/<ref>/", appointment.show, name="appointment-show"),
    path("afspraken/<ref>/wijzigen/", appointment.edit, name="appointment-edit"),
    path("afspraken/<ref>/verzetten/", appointment.postpone, name="appointment-postpone"),
    path("afspraken/<ref>/uitkomst/", appointment.settle, name="appointment-settle"),
    path("afspraken/<ref>/terug/", appointment.reopen, name="appointment-reopen"),
    path("jongeren/<ref>/afspraak/", appointment.create, name="appointment-create"),
    path("jongeren/<ref>/herinnering/", reminder.edit, name="reminder-edit"),
]
calendar_urls = [
    path("agenda/", calendar.show, name="calendar-show"),
    path("agenda/vernieuwen/", calendar.renew, name="calendar-renew"),
    path("agenda/uit/", calendar.end, name="calendar-end"),
    path("agenda/<token>/mentoraat.ics", calendar.feed, name="calendar-feed"),
]
aftercare_urls = [
    path("blijven-volgen/", aftercare.index, name="aftercare-index"),
    path("blijven-volgen/<ref>/", aftercare.edit, name="aftercare-edit"),
    path("blijven-volgen/<ref>/terug/", aftercare.undo, name="aftercare-undo"),
    path("trajecten/<ref>/weer-mis/", relapse.create, name="relapse-create"),
    path("weer-mis/<ref>/", relapse.show, name="relapse-show"),
    path("weer-mis/<ref>/weg-terug/", relapse.bring_back, name="relapse-bring-back"),
    path("weer-mis/<ref>/opgelost/", relapse.settle, name="relapse-settle"),
    path("weer-mis/<ref>/ongedaan/", relapse.undo, name="relapse-undo"),
]
education_urls = [
    path("jongeren/<ref>/opleiding/", education.create, name="education-create"),
    path("jongeren/<ref>/redenen/", education.causes, name="education-causes"),
    path("jongeren/<ref>/schoolregel/", education.rule, name="education-rule"),
    path("opleidingen/<ref>/", education.edit, name="education-edit"),
    path("opleidingen/<ref>/weghalen/", education.remove, name="education-remove"),
]
need_urls = [
    path("jongeren/<ref>/basis/", need.create, name="need-create"),
    path("basis/<ref>/", need.edit, name="need-edit"),
    path("basis/<ref>/opgelost/", need.solve, name="need-solve"),
    path("basis/<ref>/terug/", need.reopen, name="need-reopen"),
    path("basis/<ref>/weghalen/", need.take_back, name="need-take-back"),
]
letter_urls = [
    path("jongeren/<ref>/brief/", letter.create, name="letter-create"),
    path("brieven/<ref>/", letter.show, name="letter-show"),
    path("brieven/<ref>/wijzigen/", letter.edit, name="letter-edit"),
    path("brieven/<ref>/blad/", letter.paper, name="letter-paper"),
    path("brieven/<ref>/klaar/", letter.handle, name="letter-handle"),
    path("brieven/<ref>/terug/", letter.reopen, name="letter-reopen"),
]
programme_urls = [
    path("instellingen/programmas/", programme.index, name="programme-index"),
    path("instellingen/programmas/<ref>/sluiten/", programme.close, name="programme-close"),
]
handover_urls = [
    path("overdrachten/", handover.index, name="handover-index"),
    path("jongeren/<ref>/overdracht/", handover.create, name="handover-create"),
    path("overdrachten/<ref>/", handover.show, name="handover-show"),
    path("overdrachten/<ref>/wijzigen/", handover.edit, name="handover-edit"),
    path("overdrachten/<ref>/voorbeeld/", handover.preview, name="handover-preview"),
    path("overdrachten/<ref>/code/", handover.code, name="handover-code"),
    path("overdrachten/<ref>/bericht/", handover.reply, name="handover-reply"),
    path("overdrachten/<ref>/versturen/", handover_verbs.send, name="handover-send"),
    path("overdrachten/<ref>/terughalen/", handover_verbs.recall, name="handover-recall"),
    path("overdrachten/<ref>/nieuwe-link/", handover_verbs.link_again, name="handover-link-again"),
    path("overdrachten/<ref>/aannemen/", handover_verbs.accept, name="handover-accept"),
    path("overdrachten/<ref>/kan-niet/", handover_verbs.refuse, name="handover-refuse"),
    path("overdrachten/<ref>/toch-niet/", handover_verbs.take_back_answer, name="handover-take-back-answer"),
    path("overdrachten/<ref>/kennisgemaakt/", handover_verbs.met, name="handover-met"),
    path("overdrachten/<ref>/aangekomen/", handover_verbs.arrived, name="handover-arrived"),
    path("overdrachten/<ref>/teruggehoord/", handover_verbs.feedback, name="handover-feedback"),
    path("overdrachten/<ref>/komt-terug/", handover_verbs.returned, name="handover-returned"),
    path("overdrachten/<ref>/overnemen/", handover_verbs.take_over, name="handover-take-over"),
    path("overdrachten/<ref>/afronden/", handover_verbs.close, name="handover-close"),
    path("overdrachten/<ref>/intrekken/", handover_verbs.withdraw, name="handover-withdraw"),
    path("akkoorden/<ref>/intrekken/", handover_verbs.withdraw_consent, name="consent-withdraw"),
]
public_urls = [
    path("o/<token>/", handover_public.show, name="handover-public"),
    path("o/<token>/aannemen/", handover_public.accept, name="handover-public-accept"),
    path("o/<token>/vraag/", handover_public.ask, name="handover-public-ask"),
    path("o/<token>/kan-niet/", handover_public.refuse, name="handover-public-refuse"),
    path("o/<token>/toch-niet/", handover_public.take_back_answer, name="handover-public-take-back"),
    path("o/<token>/code/", handover_public.code, name="handover-public-code"),
    path("o/<token>/aangekomen/", handover_public.arrived, name="handover-public-arrived"),
    path("o/<token>/terugkoppeling/", handover_public.feedback, name="handover-public-feedback"),
    path("o/<token>/nieuwe-link/", handover_public.ask_for_link, name="handover-public-ask-for-link"),
]
signal_urls = [
    path("signalen/", signal.index, name="signal-index"),
    path("signalen/nieuw/", signal.create, name="signal-create"),
    path("signalen/lijst/", signal.paper, name="signal-paper"),
    path("signalen/lijst/werkblad/", signal.download, name="signal-download"),
    path("signalen/<ref>/", signal.show, name="signal-show"),
    path("signalen/<ref>/ook-gezien/", signal.see, name="signal-see"),
    path("signalen/<ref>/toch-niet/", signal.unsee, name="signal-unsee"),
    path("signalen/<ref>/oppakken/", signal.take_up, name="signal-take-up"),
    path("signalen/<ref>/antwoord/", signal.settle, name="signal-settle"),
    path("instellingen/themas/", signal.themes, name="signal-themes"),
    path("instellingen/themas/<ref>/sluiten/", signal.close_theme, name="signal-theme-close"),
]
complaint_urls = [
    path("klachten/", complaint.index, name="complaint-index"),
    path("klachten/nieuw/", complaint.create, name="complaint-create"),
    path("klachten/doorgegeven/", complaint.receipts, name="complaint-receipts"),
    path("klachten/<ref>/", complaint.show, name="complaint-show"),
    path("klachten/<ref>/inzien/", complaint.shared, name="complaint-shared"),
    path("klachten/<ref>/bevestigen/", complaint.confirm, name="complaint-confirm"),
    path("klachten/<ref>/beantwoorden/", complaint.answer, name="complaint-answer"),
    path("klachten/<ref>/ingetrokken/", complaint.withdraw, name="complaint-withdraw"),
    path("klachten/<ref>/weer-openen/", complaint.reopen, name="complaint-reopen"),
    path("klachten/<ref>/delen/", complaint.share, name="complaint-share"),
    path("klachten/<ref>/niet-meer-delen/", complaint.unshare, name="complaint-unshare"),
    path("instellingen/klachten/", complaint.terms, name="complaint-terms"),
]

urlpatterns = [
    *youth_urls,
    *merge_urls,
    *case_urls,
    *leaving_urls,
    *step_urls,
    *goal_urls,
    *instrument_urls,
    *measurement_urls,
    *aftercare_urls,
    *education_urls,
    *appointment_urls,
    *calendar_urls,
    *need_urls,
    *letter_urls,
    *programme_urls,
    *handover_urls,
    *signal_urls,
    *complaint_urls,
    *public_urls,
]
