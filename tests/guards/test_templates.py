"""What may not stand in a template, a style sheet or a script: nothing inline, unescaped or from another host."""

import re

import pytest

from tests.guards.source import ROOT, expect_none, files_below, modules, templates

INLINE = {
    "a script in the page": re.compile(r"<script(?![^>]*\b(src=|type=\"application/json\"))", re.I),
    "a style in the page": re.compile(r"<style\b", re.I),
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "an on… attribute": re.compile(r"<[^>]*\s(on[a-z]+|hx-on[:a-z-]*)\s*=", re.I),
    "a javascript: address": re.compile(r"javascript:", re.I),
    "text that is not escaped": re.compile(r"\|\s*safe(seq)?\b|\{%\s*autoescape\s+off"),
}
# An XML namespace is a name, not an address: nothing is fetched from it.
NAMESPACE = re.compile(r"http://www\.w3\.org/[\w/.#-]+")
OTHER_HOST = re.compile(r"(?<![\w.-])(https?:)?//(?=[a-z0-9][a-z0-9.-]*\.[a-z]{2,})", re.I)
COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}|<!--.*?-->", re.S)
# Charts are drawn as SVG by our own module, which escapes what it is given.
MAKES_MARKUP = {"mentoraat/charts.py", "mentoraat/templatetags/mentoraat.py"}


def test_templates_hold_nothing_inline_and_escape_everything():
    # A mail is plain text: there is nothing to escape in it.
    pages = [(path, text) for path, text in templates() if path.suffix != ".txt"]

    expect_none([finding for path, text in pages for finding in inline_faults(path, text)])


def test_nothing_is_fetched_from_another_host():
    pages = [(path, text) for path, text in templates() if path.suffix == ".html"]
    ours = [path for path in files_below("static") if "vendor" not in path.parts]
    sheets = [(path.relative_to(ROOT), path.read_text()) for path in ours if path.suffix in (".css", ".js", ".svg")]

    expect_none([finding for path, text in [*pages, *sheets] for finding in foreign_hosts(path, text)])


def test_markup_is_made_in_one_place():
    found = [m for m in modules() if str(m.path) not in MAKES_MARKUP]

    assert not [str(m.path) for m in found if re.search(r"\bmark_safe\b|\bSafeString\b|\bSafeData\b", m.text)]


@pytest.mark.parametrize(
    "text",
    [
        "<script>go()</script>",
        '<script nonce="x">go()</script>',
        "<style>a{}</style>",
        '<p class="a" style="color: red">',
        "<button onclick='go()'>",
        '<button\n  hx-on:click="go()">',
        '<a href="javascript:go()">',
        "{{ note|safe }}",
        "{{ note | safe }}",
        "{% autoescape off %}",
    ],
)
def test_inline_guard_bites(text):
    assert inline_faults("x.html", text)


def test_inline_guard_lets_good_templates_pass():
    good = (
        '<script src="{% static "js/page.js" %}" defer></script>{# style="x" #}<a data-on="1" class="onclick">safe</a>'
    )

    assert not inline_faults("x.html", good)


@pytest.mark.parametrize("text", ['src="//cdn.example.com/x.js"', "url(https://fonts.example.com/a.woff2)"])
def test_host_guard_bites(text):
    assert foreign_hosts("x.html", text)


def inline_faults(path, text):
    """What stands in a template that the content policy would refuse, or that could carry somebody's input."""
    bare = COMMENT.sub(blank, text)
    return [
        f"{path}:{bare.count(chr(10), 0, hit.start()) + 1}: {what}"
        for what, pattern in INLINE.items()
        for hit in pattern.finditer(bare)
    ]


def foreign_hosts(path, text):
    """Addresses of other hosts."""
    bare = NAMESPACE.sub("", COMMENT.sub(blank, text))
    return [f"{path}:{bare.count(chr(10), 0, hit.start()) + 1}: another host" for hit in OTHER_HOST.finditer(bare)]


def blank(match):
    """The same number of lines, so that findings keep their place."""
    return "\n" * match[0].count("\n")
