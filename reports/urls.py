"""Addresses of what reads across: a list per noun."""

from django.urls import path

from reports.views import (
    audit,
    benchmark,
    case_closing,
    digest,
    effect_mapping,
    figures,
    first_use,
    handover_figures,
    load,
    offer_import,
    overview,
    own_page,
    progress,
    quarter_report,
    register_import,
    release_page,
    report_download,
    report_gaps,
    report_profile,
    search,
    story_list,
    team,
    threshold,
    today,
    youth,
)

app_name = "reports"

youth_urls = [
    path("jongeren/<ref>/", youth.show, name="youth-show"),
    path("jongeren/<ref>/voor-de-jongere/", own_page.show, name="youth-own"),
    path("jongeren/<ref>/voor-de-jongere/papier/", own_page.paper, name="youth-own-paper"),
    path("trajecten/<ref>/afronden/", case_closing.close, name="case-close"),
    path("trajecten/<ref>/afronden/terug/", case_closing.undo, name="case-undo-close"),
]

audit_urls = [
    path("wie-keek-mee/", audit.index, name="audit-index"),
]

profile_urls = [
    path("rapporten/afspraken/", report_profile.index, name="profile-index"),
    path("rapporten/afspraken/nieuw/", report_profile.create, name="profile-create"),
    path("rapporten/afspraken/<ref>/", report_profile.show, name="profile-show"),
    path("rapporten/afspraken/<ref>/wijzigen/", report_profile.edit, name="profile-edit"),
    path("rapporten/afspraken/<ref>/beeindigen/", report_profile.end, name="profile-end"),
    path("rapporten/afspraken/<ref>/terug/", report_profile.resume, name="profile-resume"),
]

report_urls = [
    path("rapporten/", quarter_report.index, name="report-index"),
    path("rapporten/maken/", quarter_report.create, name="report-create"),
    path("rapporten/verhalen/", story_list.index, name="story-index"),
    path("rapporten/<ref>/", quarter_report.show, name="report-show"),
    path("rapporten/<ref>/toelichting/", quarter_report.explain, name="report-explain"),
    path("rapporten/<ref>/verborgen/", release_page.show, name="report-hidden"),
    path("rapporten/<ref>/aanvullen/", report_gaps.show, name="report-gaps"),
    path("rapporten/<ref>/opnieuw/", quarter_report.remake, name="report-remake"),
    path("rapporten/<ref>/vaststellen/", quarter_report.establish, name="report-establish"),
    path("rapporten/<ref>/publiceren/", quarter_report.publish, name="report-publish"),
    path("rapporten/<ref>/herzien/", quarter_report.correct, name="report-correct"),
    path("rapporten/<ref>/pdf/", report_download.download, {"form": "pdf"}, name="report-download"),
    path("rapporten/<ref>/xlsx/", report_download.download, {"form": "xlsx"}, name="report-download-xlsx"),
    path("rapporten/<ref>/csv/", report_download.download, {"form": "csv"}, name="report-download-csv"),
    path("rapporten/<ref>/json/", report_download.download, {"form": "json"}, name="report-download-json"),
]

effect_urls = [
    path("rapporten/<ref>/effect/", effect_mapping.show, name="effect-mapping-show"),
    path("rapporten/<ref>/effect/regels/", effect_mapping.edit, name="effect-mapping-edit"),
    path("rapporten/<ref>/effect/xlsx/", effect_mapping.download, {"form": "xlsx"}, name="effect-mapping-xlsx"),
    path("rapporten/<ref>/effect/csv/", effect_mapping.download, {"form": "csv"}, name="effect-mapping-csv"),
]

overview_urls = [
    path("overzicht/", overview.index, name="overview"),
    path("overzicht/vergelijken/", benchmark.index, name="benchmark"),
]

import_urls = [
    path("inlezen/aanbod/", offer_import.index, name="offer-import-index"),
    path("inlezen/aanbod/voorbeeld/", offer_import.example, name="offer-import-example"),
    path("inlezen/aanbod/<ref>/", offer_import.show, name="offer-import-show"),
    path("inlezen/aanbod/<ref>/doen/", offer_import.apply, name="offer-import-apply"),
    path("inlezen/", register_import.index, name="import-index"),
    path("inlezen/<ref>/", register_import.show, name="import-show"),
    path("inlezen/<ref>/doen/", register_import.apply, name="import-apply"),
    path("inlezen/<ref>/opnieuw/", register_import.retry, name="import-retry"),
    path("inlezen/<ref>/fouten/", register_import.faults, name="import-faults"),
]

figure_urls = [
    path("cijfers/", figures.index, name="figures"),
    path("cijfers/trajecten/", figures.cases, name="figure-cases"),
    path("cijfers/uitleg/", figures.explain, name="definition-index"),
]

handover_figure_urls = [
    path("cijfers/overdrachten/", handover_figures.index, name="handover-figures"),
    path("cijfers/overdrachten/wie/", handover_figures.rows, name="handover-figure-rows"),
    path("cijfers/overdrachten/bestand/", handover_figures.export, name="handover-figures-export"),
    path("cijfers/overdrachten/uitleg/", handover_figures.explain, name="handover-definitions"),
    path("partners/<ref>/cijfers/", handover_figures.partner, name="partner-figures"),
]

progress_urls = [
    path("vooruitgang/", progress.index, name="progress"),
    path("vooruitgang/trajecten/", progress.cases, name="progress-cases"),
]

home_urls = [
    path("", today.home, name="home"),
    path("zoek/", search.index, name="search"),
    path("vandaag/", today.index, name="today"),
    path("vandaag/<ref>/gedaan/", today.finish, name="today-finish"),
    path("vandaag/<ref>/stap/", today.add, name="today-add"),
    path("vandaag/<ref>/verzetten/", today.postpone, name="today-postpone"),
    path("vandaag/<ref>/terug/", today.reopen, name="today-reopen"),
    path("vandaag/<ref>/eerdere-dag/", today.put_back, name="today-put-back"),
    path("vandaag/<ref>/weg/", today.remove, name="today-remove"),
    path("op-weg/beginscherm/", first_use.home_screen, name="first-use-home-screen"),
    path("op-weg/klaar/", first_use.dismiss, name="first-use-dismiss"),
    path("nieuw/gelezen/", today.read_all, name="notification-read-all"),
    path("nieuw/<ref>/", today.read, name="notification-read"),
    path("team/", team.index, name="team"),
    path("team/lijsten/", team.export, name="team-export"),
    path("team/mentoren/", load.index, name="load-index"),
    path("team/mentoren/<ref>/", load.edit, name="user-norm"),
    path("team/weekbericht/", digest.edit, name="digest-edit"),
    path("instellingen/", threshold.edit, name="threshold-edit"),
    path("team/<ref>/vragen/", team.ask, name="team-ask"),
]

urlpatterns = [*home_urls, *progress_urls, *figure_urls, *handover_figure_urls, *import_urls, *youth_urls]
urlpatterns += [*profile_urls, *report_urls, *overview_urls, *effect_urls, *audit_urls]
