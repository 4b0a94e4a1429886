"""Addresses of what reads across: a list per noun."""

from django.urls import path

from reports.views import audit

app_name = "reports"

audit_urls = [
    path("wie-keek-mee/", audit.index, name="audit-index"),
]

urlpatterns = [*audit_urls]
