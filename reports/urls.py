"""Addresses of what reads across: a list per noun."""

from django.urls import path

from reports.views import audit, quarter_report, register_import, youth

app_name = "reports"

youth_urls = [
    path("jongeren/<ref>/", youth.show, name="youth-show"),
]

audit_urls = [
    path("wie-keek-mee/", audit.index, name="audit-index"),
]

report_urls = [
    path("rapporten/", quarter_report.index, name="report-index"),
    path("rapporten/maken/", quarter_report.create, name="report-create"),
    path("rapporten/<ref>/", quarter_report.show, name="report-show"),
    path("rapporten/<ref>/toelichting/", quarter_report.explain, name="report-explain"),
    path("rapporten/<ref>/opnieuw/", quarter_report.remake, name="report-remake"),
    path("rapporten/<ref>/vaststellen/", quarter_report.establish, name="report-establish"),
    path("rapporten/<ref>/publiceren/", quarter_report.publish, name="report-publish"),
    path("rapporten/<ref>/herzien/", quarter_report.correct, name="report-correct"),
    path("rapporten/<ref>/pdf/", quarter_report.download, name="report-download"),
    path("rapporten/<ref>/cijfers/", quarter_report.figures, name="report-figures"),
]

import_urls = [
    path("inlezen/", register_import.index, name="import-index"),
    path("inlezen/<ref>/", register_import.show, name="import-show"),
    path("inlezen/<ref>/doen/", register_import.apply, name="import-apply"),
    path("inlezen/<ref>/opnieuw/", register_import.retry, name="import-retry"),
    path("inlezen/<ref>/fouten/", register_import.faults, name="import-faults"),
]

urlpatterns = [*import_urls, *youth_urls, *report_urls, *audit_urls]
