"""What can be computed about the look: contrast of every pair of colours, the files of others that we ship."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from mentoraat import charts, svg

ROOT = Path(__file__).resolve().parents[2]
TEXT = ("ink", "muted", "primary", "primary-hover", "accent", "ok", "warn", "error", "info")
GROUNDS = ("page", "surface")
SOFT = ("primary", "accent", "ok", "warn", "error", "info")


def tokens(theme):
    """The colours of a theme, read from the stylesheet."""
    css = (ROOT / "static/css/tokens.css").read_text()
    block = re.search(rf'\[data-bs-theme="{theme}"\] {{(.*?)}}', css, re.S)[1]
    return dict(re.findall(r"--([a-z-]+): (#[0-9A-F]{6});", block))


def contrast(first, second):
    """The ratio of WCAG 2."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def pairs(colours):
    """Every pair of text and ground that the stylesheets put together, with what it must reach."""
    yield from ((text, ground, 4.5) for text in TEXT for ground in GROUNDS)
    yield from ((text, ground, 4.5) for text in ("ink", "muted", "primary") for ground in ("sunken",))
    yield from ((text, f"{kind}-soft", 4.5) for kind in SOFT for text in (kind, "ink"))
    yield from (("primary", f"{kind}-soft", 4.5) for kind in ("info", "ok", "warn", "error"))
    yield from (("muted", "primary-soft", 4.5), ("primary-hover", "primary-soft", 4.5))
    yield from (("on-primary", "primary", 4.5), ("on-primary", "primary-hover", 4.5), ("on-error", "error", 4.5))
    yield from (("line-strong", ground, 3) for ground in (*GROUNDS, "sunken"))
    yield from (("focus-ring", ground, 3) for ground in (*GROUNDS, "sunken"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_can_be_read(theme):
    colours = tokens(theme)

    poor = {
        f"{text} on {ground}": round(ratio, 2)
        for text, ground, least in pairs(colours)
        if (ratio := contrast(colours[text], colours[ground])) < least
    }

    assert not poor


def test_charts_can_be_read():
    for series, words in zip(charts.SERIES, charts.ON_SERIES, strict=True):
        assert contrast(series, words) >= 4.5
    assert all(contrast(colour, svg.PAPER) >= 2.99 for colour in charts.SERIES[:2])
    assert contrast(svg.MUTED, svg.PAPER) >= 4.5


def test_no_colour_is_written_outside_the_tokens():
    for path in (ROOT / "static/css").glob("*.css"):
        if path.name in ("tokens.css", "print.css", "paper.css"):
            continue
        # White paper under a chart, and the mark in the wordmark, stay as they are in the dark.
        assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", path.read_text())) <= {"#FFFFFF", "#F7F6F3"}, path.name


@pytest.mark.parametrize("folder", ["static/vendor", "tests/vendor"])
def test_vendored_files_are_what_they_were(folder):
    manifest = json.loads((ROOT / folder / "manifest.json").read_text())
    files = {str(path.relative_to(ROOT / folder)) for path in (ROOT / folder).rglob("*") if path.is_file()}

    assert files - {"manifest.json"} == set(manifest)
    for path, entry in manifest.items():
        assert hashlib.sha256((ROOT / folder / path).read_bytes()).hexdigest() == entry["sha256"], path
        assert entry["version"] and entry["licence"] and entry["source"]


def test_templates_use_icons_that_the_sprite_has():
    sprite = (ROOT / "static/vendor/bootstrap-icons/sprite.svg").read_text()
    known = set(re.findall(r'<symbol id="([^"]+)"', sprite))
    used = {
        name
        for path in (ROOT / "templates").rglob("*.html")
        for name in re.findall(r'(?:{% icon |icon\|default:|icon=)"([a-z0-9-]+)"', path.read_text())
    }

    assert used <= known
    assert len(used) > 20


@pytest.mark.parametrize(("colour", "ratio"), [("#000000", 21), ("#767676", 4.54), ("#FFFFFF", 1)])
def test_contrast_is_computed_as_in_wcag(colour, ratio):
    assert contrast(colour, "#FFFFFF") == pytest.approx(ratio, abs=0.01)
