"""How things are written on a page: dates, numbers, icons, and the few parts that templates cannot make alone."""

import datetime
import json
from decimal import ROUND_HALF_UP, Decimal

from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe

register = template.Library()

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
DAYS = "ma di wo do vr za zo".split()


def _day(value):
    """The calendar day in Amsterdam of a date or a moment; None for anything else."""
    if isinstance(value, datetime.datetime):
        return (timezone.localtime(value) if timezone.is_aware(value) else value).date()
    return value if isinstance(value, datetime.date) else None


@register.filter
def date_long(value):
    """18 november 2026: in running text."""
    day = _day(value)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


@register.filter
def date_list(value):
    """wo 18 nov, with the year when it is not this one: in lists."""
    day = _day(value)
    if not day:
        return ""
    year = "" if day.year == timezone.localdate().year else f" {day.year}"
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1][:3] if day.month != 3 else 'mrt'}{year}"


@register.filter
def date_short(value):
    """18-11-2026: in tables and on paper."""
    day = _day(value)
    return f"{day:%d-%m-%Y}" if day else ""


@register.filter
def time(value):
    """14:10 in Amsterdam."""
    if isinstance(value, datetime.datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    return f"{value:%H:%M}" if value else ""


@register.filter
def days_ago(value):
    """How long ago a day is: vandaag, gisteren, 15 dagen. Whole days, Amsterdam."""
    day = _day(value)
    if not day:
        return ""
    days = (timezone.localdate() - day).days
    return {0: "vandaag", 1: "gisteren", -1: "morgen"}.get(days, f"{abs(days)} dagen")


@register.filter
def day_relative(value):
    """vandaag, gisteren, 3 dagen geleden, over 2 dagen; further than 7 days away: the date itself."""
    day = _day(value)
    if not day:
        return ""
    days = (timezone.localdate() - day).days
    if abs(days) > 7:
        return date_list(day)
    if abs(days) < 2:
        return days_ago(day)
    return f"{days} dagen geleden" if days > 0 else f"over {-days} dagen"


@register.filter
def number(value, decimals=0):
    """1.250, or 1.250,5 with number:1. Empty for nothing, a dash is the template's business."""
    if value is None or value == "":
        return ""
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-int(decimals)), ROUND_HALF_UP)
    return f"{rounded:,}".translate(str.maketrans(",.", ".,"))


@register.filter
def percent(value):
    """12,5%: always one decimal. The value is already times hundred."""
    return f"{number(value, 1)}%" if value not in (None, "") else ""


@register.simple_tag
def icon(name, label=""):
    """A picture beside words, from the sprite. Only give a label when there are no words."""
    sprite = static("vendor/bootstrap-icons/sprite.svg")
    if label:
        shape = '<svg class="icon" role="img" aria-label="{}"><use href="{}#{}"/></svg>'
        return format_html(shape, label, sprite, name)
    shape = '<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>'
    return format_html(shape, sprite, name)


@register.simple_tag(takes_context=True)
def page_title(context):
    """What the page declared as its title, so that the head and the heading say the same."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks and blocks.get_block("title")
    # A rendered block is escaped already; strip() alone would lose that knowledge.
    return mark_safe(block.render(context).strip()) if block else "Mentoraat"


@register.filter
def paired(first, second):
    """Two lists side by side, for a loop over both; the first decides how long."""
    return list(zip(first, list(second) + [""] * len(first), strict=False))


@register.filter
def at(mapping, key):
    """What stands under this key; empty when nothing does."""
    return mapping.get(key, "") if mapping else ""


@register.filter
def draw_field(field):
    """The control of a bound field with the class of its kind."""
    widget = field.field.widget
    kind = getattr(widget, "input_type", "")
    style = {"select": "form-select", "checkbox": "", "file": "form-control"}.get(kind, "form-control")
    classes = f"{widget.attrs.get('class', '')} {style}".split()
    return field.as_widget(attrs={"class": " ".join(dict.fromkeys(classes))} if classes else None)


@register.filter
def first_control(field):
    """The id that a link to a faulty field goes to: the first of several, or the only one."""
    inputs = field.subwidgets if field.use_fieldset else []
    return (inputs and inputs[0].id_for_label) or f"{field.auto_id}"


@register.filter
def error_count(form):
    """How many separate faults a form has."""
    return sum(len(errors) for errors in form.errors.values())


@register.filter
def message_extra(message):
    """What a status line carries besides its words (see mentoraat.status_line.tell)."""
    try:
        return json.loads(message.extra_tags or "{}")
    except ValueError:
        return {}
