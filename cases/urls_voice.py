"""Addresses of what is said back to us: signals from the field, complaints, and stories for a report."""

from django.urls import path

from cases.views import complaint, signal, story

voice_urls = [
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
    path("jongeren/<ref>/verhaal/", story.create, name="story-create"),
    path("verhalen/<ref>/", story.show, name="story-show"),
    path("verhalen/<ref>/wijzigen/", story.edit, name="story-edit"),
    path("verhalen/<ref>/akkoord/", story.agree, name="story-agree"),
    path("verhalen/<ref>/intrekken/", story.withdraw, name="story-withdraw"),
]
