"""The base of every form, and our few field types."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from mentoraat.states import Refused, RefusedLines

# Nine digits in a row, or in the groups in which people write them; not a date with an hour behind it, nor what follows
# the country in a telephone number.
_DIGITS = re.compile(
    r"(?<!\d)(?<!\+31[ .-])(?<!0031[ .-])(?<!\(0\))"
    r"(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .-])\d{2}\2\d{3}|\d{2}([ .-])\d{2}\3\d{2}\3\d{3})(?!\d)"
)


def holds_bsn(text):
    """Whether a nine-digit number in the text passes the BSN check (eleven test)."""
    for found in _DIGITS.finditer(text):
        digits = [int(char) for char in found[0] if char.isdigit()]
        if any(digits) and sum(d * w for d, w in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0:
            return True
    return False


def refuse_bsn(text):
    """Refuse a text that holds a BSN (Wabb art. 10), without repeating it."""
    if isinstance(text, str) and holds_bsn(text):
        raise ValidationError(_("Hier staat een burgerservicenummer. Dat mogen we niet bewaren: haal het weg."))


def _missing(field, label):
    """What to do about a field that was left empty, with its name in the sentence."""
    if isinstance(field, forms.BooleanField):
        return _("Zet een vinkje bij “%(label)s”.") % {"label": label}
    if isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
        return _("Kies wat past bij “%(label)s”.") % {"label": label}
    return _("Vul in: %(label)s.") % {"label": label}


# The library's own sentences, which repeat what a page with old choices sent.
_NOT_IN_LIST = (
    forms.ChoiceField.default_error_messages["invalid_choice"],
    forms.ModelChoiceField.default_error_messages["invalid_choice"],
    forms.ModelMultipleChoiceField.default_error_messages["invalid_choice"],
)


class Form(forms.Form):
    """A form of ours: Dutch messages, no browser validation, no BSN, rows to choose from passed in."""

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name in self.fields:
            self._prepare(self.fields[name], self[name].label)

    @staticmethod
    def _prepare(field, label):
        if field.error_messages["required"] == forms.Field.default_error_messages["required"]:
            field.error_messages["required"] = _missing(field, label)
        if "invalid_choice" in field.error_messages and field.error_messages["invalid_choice"] in _NOT_IN_LIST:
            field.error_messages["invalid_choice"] = _("Kies iets uit de lijst.")
        if isinstance(field, forms.CharField) and not isinstance(field, forms.EmailField):
            field.validators = [*field.validators, refuse_bsn]
        if isinstance(field, forms.DateField):
            field.error_messages["invalid"] = _("Vul een datum in, bijvoorbeeld 27-03-2026.")
        if field.required:
            field.widget.attrs["aria-required"] = "true"

    def perform(self, verb, **extra):
        """Call a domain verb with the cleaned data. A refusal becomes an error at its field; then returns None."""
        try:
            return verb(**self.cleaned_data, **extra)
        except RefusedLines as refusal:
            for field, message in refusal.lines.items():
                self.add_error(field if field in self.fields else None, str(message))
            return None
        except Refused as refusal:
            field = refusal.field if refusal.field in self.fields else None
            self.add_error(field, str(refusal.message))
            return None


class DateField(forms.DateField):
    """A date as people write it: 27-03-2026."""

    widget = forms.DateInput(
        attrs={"inputmode": "numeric", "autocomplete": "off", "placeholder": ""}, format="%d-%m-%Y"
    )


class TimeField(forms.TimeField):
    """A time as people write it: 14.10 or 14:10."""

    widget = forms.TimeInput(attrs={"inputmode": "decimal", "autocomplete": "off", "size": 6}, format="%H.%M")
    default_error_messages = {"invalid": _("Vul een tijd in, bijvoorbeeld 14.10.")}

    def __init__(self, **kwargs):
        super().__init__(input_formats=["%H.%M", "%H:%M"], **kwargs)


class NoteField(forms.CharField):
    """A longer text that the youth may read."""

    def __init__(self, **kwargs):
        rows = kwargs.pop("rows", 4)
        kwargs.setdefault("max_length", 4000)
        kwargs.setdefault("strip", True)
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class ChipsField(forms.ChoiceField):
    """A choice between a few, drawn as chips that are real radio buttons."""

    widget = forms.RadioSelect


class RowField(forms.ModelChoiceField):
    """A choice among rows that the view passed in; the row's ref is the value, so nothing can be guessed."""

    def __init__(self, queryset=None, **kwargs):
        kwargs.setdefault("to_field_name", "ref")
        super().__init__(queryset=queryset, **kwargs)


class RowChipsField(RowField):
    """The same, drawn as chips."""

    widget = forms.RadioSelect
