"""HTML to one PDF that is both PDF/A-3a (keeps) and PDF/UA-1 (everybody can read it).

WeasyPrint is imported late: it costs a second and 60 MB, and only who prints for a youth needs it in the web process.
"""

import os
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from django.conf import settings

# A host that can never exist: relative addresses in HTML and CSS resolve against it and against nothing else.
BASE = "https://static.invalid/"
SERVED = {"css/paper.css": "text/css", "css/cover.svg": "image/svg+xml"}
FONTS = "vendor/**/*.woff2"
ONE_AT_A_TIME = threading.Lock()

# PDF/A only allows metadata that it knows or that the file itself describes; pdfuaid is described here.
UA_METADATA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\
</rdf:RDF>"""


class Unrenderable(Exception):
    """The document asks for something that is not ours; nothing was made."""


@dataclass(frozen=True)
class Attached:
    """A file that travels inside the PDF; `relationship` is Data, Source, Alternative or Supplement."""

    name: str
    data: bytes
    description: str
    relationship: str = "Data"


def render(html, *, attachments=(), created):
    """Return the PDF's bytes for a whole HTML document; the same input gives the same bytes.

    `created` is an aware datetime, printed in the metadata and on every attachment. Raises Unrenderable when the
    document refers to anything but our own paper stylesheet and fonts.
    """
    from weasyprint import HTML, Attachment
    from weasyprint.urls import FatalURLFetchingError

    moment = _utc(created)
    files = [
        Attachment(file_obj=BytesIO(item.data), name=item.name, description=item.description,
                   relationship=item.relationship, created=moment, modified=moment)
        for item in attachments
    ]  # fmt: skip
    fetcher = _fetcher()
    try:
        document = HTML(string=html, base_url=BASE, url_fetcher=fetcher).render()
        document.metadata.created = document.metadata.modified = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        with _font_date(moment):
            made = document.write_pdf(pdf_variant="pdf/a-3a", finisher=_also_ua, attachments=files)
    except FatalURLFetchingError as error:
        raise Unrenderable(str(error)) from error
    if fetcher.refused:  # inside a drawing or an attachment WeasyPrint swallows the error and goes on
        raise Unrenderable(f"{fetcher.refused} addresses that are not ours")
    return made


def _utc(moment):
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        raise ValueError("created must be an aware datetime")
    return moment.astimezone(UTC)


@contextmanager
def _font_date(moment):
    """Make fontTools date the font subsets with `moment` instead of now; this variable is its documented way.

    The variable is of the whole process, so of two threads that print, the second waits.
    """
    with ONE_AT_A_TIME:
        before = os.environ.get("SOURCE_DATE_EPOCH")
        os.environ["SOURCE_DATE_EPOCH"] = str(int(moment.timestamp()))
        try:
            yield
        finally:
            if before is None:
                del os.environ["SOURCE_DATE_EPOCH"]
            else:
                os.environ["SOURCE_DATE_EPOCH"] = before


def _also_ua(document, pdf):
    """Add the PDF/UA-1 identifier to the metadata of a PDF/A-3a file; the two have no option together upstream."""
    stream = next(item for item in pdf.objects if getattr(item, "extra", {}).get("Type") == "/Metadata")
    stream.stream = [stream.stream[0].replace(b"</rdf:RDF>", UA_METADATA)]


@lru_cache(maxsize=1)
def own_files():
    """Return address → (bytes, type) of everything a document may use: the paper stylesheet and the fonts."""
    root = Path(settings.BASE_DIR) / "static"
    found = {BASE + name: ((root / name).read_bytes(), kind) for name, kind in SERVED.items()}
    for path in sorted(root.glob(FONTS)):
        found[BASE + path.relative_to(root).as_posix()] = (path.read_bytes(), "font/woff2")
    return found


def _fetcher():
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFilesOnly(URLFetcher):
        """Answers from memory; no file, no network, no data address, no redirect."""

        refused = 0

        def fetch(self, url, headers=None):
            if url not in own_files():
                self.refused += 1
                raise ValueError("not one of our own files")
            body, kind = own_files()[url]
            return URLFetcherResponse(url, body, {"Content-Type": kind})

    return OwnFilesOnly(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
