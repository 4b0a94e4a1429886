"""manage.py quarter_report writes the PDF."""

import pytest
from django.core.management import CommandError, call_command

from reports.models import QuarterReport


def test_command_writes_the_pdf_and_keeps_nothing(organisation, municipality, tmp_path):
    out = tmp_path / "rapport.pdf"

    call_command("quarter_report", "2007-Q1", organisation=organisation.slug, out=out)

    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.pdf"]
    assert not QuarterReport.objects.exists()


@pytest.mark.parametrize(("quarter", "slug"), [("2007-Q5", "zuid"), ("2007-Q1", "elders")])
def test_command_says_what_is_wrong(organisation, tmp_path, quarter, slug):
    with pytest.raises(CommandError):
        call_command("quarter_report", quarter, organisation=slug, out=tmp_path / "rapport.pdf")
