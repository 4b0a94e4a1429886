"""The adapter for municipalities that work with zaken: the Zaken and Documenten interfaces (ZGW).

A handover becomes one zaak, under our own reference, with one role, one document and a status for each step. The zaak
says nothing about the youth and never holds a BSN: who it is about stands in the document alone, which the youth
agreed to. Everything is looked up before it is made, so that a second try after a crash makes no second one.
"""

import base64
from urllib.parse import urljoin

from django.utils.dateparse import parse_datetime
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from cases.domain import handover_zgw_call as zgw
from cases.domain.handover_port import News, Undelivered
from mentoraat.forms import holds_bsn

LANGUAGE = "dut"  # ISO 639-2/B, as the interface asks
CONFIDENTIAL = "vertrouwelijk"
REASON = 300  # as long as a reason of ours may be
TAKEN = "identificatie-niet-uniek"


def deliver(handover, *, link):
    """The address of the zaak of this handover; made when there is none yet (Zaken API: zaken, rollen)."""
    found = _zaak(handover, link=link)
    if found is None:
        body = {
            "identificatie": number(handover),
            "bronorganisatie": link.source_rsin,
            "verantwoordelijkeOrganisatie": link.responsible_rsin,
            "zaaktype": link.case_type,
            "omschrijving": _("Warme overdracht van een jongere"),
            "startdatum": handover.sent_on.isoformat(),
            "vertrouwelijkheidaanduiding": CONFIDENTIAL,
        }
        made = zgw.make(link, _cases(link, "zaken"), body, unless=TAKEN)
        # Somebody was just before us: another worker with the same reference.
        found = made or _zaak(handover, link=link)
    if found is None:
        raise Undelivered(_("Het systeem van de gemeente gaf geen zaak terug."))
    ref = zgw.own(link, found["url"])
    _role(handover, link=link, ref=ref)
    return ref


def attach(handover, *, link, ref, paper):
    """The address of the PDF, made in the Documenten API when it is not there, and tied to the zaak."""
    url = urljoin(link.documents_address, "enkelvoudiginformatieobjecten")
    query = {"identificatie": number(handover), "bronorganisatie": link.source_rsin}
    document = next(iter(zgw.rows(link, url, query)), None)
    if document is None:
        document = zgw.make(link, url, _document(handover, link=link, paper=paper))
    there = zgw.own(link, document["url"])
    ties, tie = _cases(link, "zaakinformatieobjecten"), {"zaak": ref, "informatieobject": there}
    if not zgw.rows(link, ties, tie):
        zgw.make(link, ties, tie | {"titel": _("Overdracht")})
    return there


def tell(step, *, link, ref, last):
    """Set the status that belongs to a step; the address of that status. The moment of the step tells two apart."""
    kind, moment = link.statuses[step.state], localtime(step.at)
    url = _cases(link, "statussen")
    for row in zgw.rows(link, url, {"zaak": ref, "statustype": kind}):
        if parse_datetime(row["datumStatusGezet"]).replace(microsecond=0) == moment.replace(microsecond=0):
            return row["url"]
    if last and link.result_type:
        _result(link, ref)
    body = {
        "zaak": ref,
        "statustype": kind,
        "datumStatusGezet": moment.isoformat(),
        "statustoelichting": step.get_state_display(),
    }
    return zgw.make(link, url, body)["url"]


def read(*, link, ref):
    """The statuses of the zaak that mean something to us, the oldest first."""
    meanings = {url: meaning for meaning, url in link.answers.items()}
    found = [
        News(
            key=row["url"],
            meaning=meanings[row["statustype"]],
            at=parse_datetime(row["datumStatusGezet"]),
            text=_words(row.get("statustoelichting", "")),
        )
        for row in zgw.rows(link, _cases(link, "statussen"), {"zaak": ref})
        if row["statustype"] in meanings
    ]
    return sorted(found, key=lambda news: (news.at, news.key))


def knock(*, link):
    """Look for a zaak and a document that nobody has; whether they let us make one is seen at the first one."""
    query = {"identificatie": "MENTORAAT-proef", "bronorganisatie": link.source_rsin}
    zgw.rows(link, _cases(link, "zaken"), query)
    zgw.rows(link, urljoin(link.documents_address, "enkelvoudiginformatieobjecten"), query)


def number(handover):
    """Under which reference the zaak and the document stand there; it says nothing about the youth."""
    return f"MENTORAAT-{handover.ref}"


def _zaak(handover, *, link):
    query = {"identificatie": number(handover), "bronorganisatie": link.source_rsin}
    return next(iter(zgw.rows(link, _cases(link, "zaken"), query)), None)


def _role(handover, *, link, ref):
    """Whom the zaak is about, by our reference instead of a BSN or a name."""
    url = _cases(link, "rollen")
    if zgw.rows(link, url, {"zaak": ref, "roltype": link.role_type}):
        return
    body = {
        "zaak": ref,
        "betrokkeneType": "natuurlijk_persoon",
        "roltype": link.role_type,
        "roltoelichting": _("Over wie de overdracht gaat"),
        "betrokkeneIdentificatie": {"anpIdentificatie": handover.ref},
    }
    zgw.make(link, url, body)


def _result(link, ref):
    """A zaak ends only with a result."""
    url = _cases(link, "resultaten")
    if not zgw.rows(link, url, {"zaak": ref}):
        zgw.make(link, url, {"zaak": ref, "resultaattype": link.result_type})


def _document(handover, *, link, paper):
    return {
        "identificatie": number(handover),
        "bronorganisatie": link.source_rsin,
        "creatiedatum": handover.sent_on.isoformat(),
        "titel": _("Overdracht van een jongere"),
        "auteur": handover.organisation.name[:200],
        "taal": LANGUAGE,
        "formaat": "application/pdf",
        "bestandsnaam": "overdracht.pdf",
        "inhoud": base64.b64encode(paper).decode(),
        "bestandsomvang": len(paper),
        "status": "definitief",
        "vertrouwelijkheidaanduiding": CONFIDENTIAL,
        "informatieobjecttype": link.document_type,
        "indicatieGebruiksrecht": False,
    }


def _cases(link, name):
    return urljoin(link.cases_address, name)


def _words(text):
    """What they wrote, unless it holds a BSN: that never comes in."""
    return "" if holds_bsn(text) else " ".join(text.split())[:REASON]
