"""What every view answers with."""

from django.forms import BaseForm
from django.shortcuts import render


def answer(request, template, context=None, *, status=200):
    """Render a page; a page with a refused form answers 422, so that scripts and screen readers know."""
    context = context or {}
    refused = any(isinstance(value, BaseForm) and value.is_bound and value.errors for value in context.values())
    return render(request, template, context | {"has_errors": refused}, status=422 if refused else status)
