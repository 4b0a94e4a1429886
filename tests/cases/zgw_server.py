"""A municipality on this machine: the Zaken and Documenten interfaces over TLS, from their descriptions, in memory.

It holds every question and every answer against the descriptions, keeps what it heard, and fails when told to.
"""

import json
import ssl
import threading
import time
import uuid
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

import jwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.cases import zgw_description as described

INTERFACES = {"zaken": "zaken-1.5.1", "documenten": "documenten-1.4.2"}
CLIENT, SECRET = "mentoraat-zuid", "a secret of the municipality, long enough to sign with"
PER_PAGE = 2  # so that pages are really asked for


class Municipality:
    """What the server knows and what it is told to do wrong."""

    def __init__(self, address):
        self.address = address
        self.rows = {}  # kind → rows
        self.heard = []  # (method, path, query, headers, body), as text too
        self.faults = []  # where a question or an answer was not as described
        self.fails = []  # what to answer to the next questions: a status, "silent", or None for as usual
        self.after = []  # the same, but after having done what was asked

    def base(self, interface):
        return f"{self.address}/{interface}/api/v1/"

    def all_heard(self):
        """Everything that ever came in, as one text."""
        return json.dumps(self.heard)

    def add(self, kind, interface, row):
        key = str(uuid.uuid4())
        made = {"url": f"{self.base(interface)}{kind}/{key}"} | {"uuid": key} | row | SERVER_FILLS[kind]()
        if kind == "enkelvoudiginformatieobjecten":
            del made["uuid"]
            made["inhoud"] = f"{made['url']}/download"  # where the content is fetched, not the content
        self.rows.setdefault(kind, []).append(made)
        return made

    def set_status(self, zaak, kind, *, text="", at=None):
        """Somebody at the municipality sets a status."""
        moment = (at or datetime.now(UTC)).isoformat()
        row = {"zaak": zaak["url"], "statustype": kind, "datumStatusGezet": moment, "statustoelichting": text}
        return self.add("statussen", "zaken", row)


def _moment():
    return datetime.now(UTC).isoformat()


SERVER_FILLS = {
    "zaken": lambda: {"status": None, "einddatum": None},
    "rollen": lambda: {
        "omschrijving": "Betrokkene",
        "omschrijvingGeneriek": "belanghebbende",
        "registratiedatum": _moment(),
        "statussen": [],
    },
    "statussen": lambda: {"indicatieLaatstGezetteStatus": True, "zaakinformatieobjecten": []},
    "resultaten": dict,
    "zaakinformatieobjecten": lambda: {"aardRelatieWeergave": "Hoort bij", "registratiedatum": _moment()},
    "enkelvoudiginformatieobjecten": lambda: {
        "versie": 1,
        "beginRegistratie": _moment(),
        "locked": False,
        "bestandsdelen": [],
    },
}


class Handler(BaseHTTPRequestHandler):
    """One question."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.answer(None)

    def do_POST(self):
        self.answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def log_message(self, *words):
        pass

    def answer(self, body):
        town, parts = self.server.town, urlsplit(self.path)
        query = dict(parse_qsl(parts.query))
        interface, kind = parts.path.split("/")[1], parts.path.split("/api/v1/")[-1]
        town.heard.append((self.command, parts.path, query, dict(self.headers), body))
        name, path = INTERFACES.get(interface, "zaken-1.5.1"), f"/{kind}"
        question = {"headers": self.headers, "query": query, "body": body}
        town.faults += described.question_faults(name, path, self.command, **question)
        if not self.told(town.fails, name, path):
            status, data = self.do(town, interface, kind, query, body)
            if not self.told(town.after, name, path):
                self.say(status, data, name, path)

    def told(self, orders, name, path):
        """Fail as was ordered; whether it was."""
        order = orders.pop(0) if orders else None
        if order == "silent":
            self.close_connection = True
        elif order == "redirect":
            self.say(302, None, name, path)
        elif order == "no json":
            self.say(200, None, name, path, raw=b"<html>onderhoud</html>")
        elif order == "slow":
            time.sleep(2)
            return False
        elif order:
            self.say(order, fault(order), name, path)
        return order is not None

    def do(self, town, interface, kind, query, body):
        try:
            key = self.headers.get("Authorization", "").removeprefix("Bearer ")
            claims = jwt.decode(key, SECRET, algorithms=["HS256"], options={"require": ["iat", "iss"]}, issuer=CLIENT)
        except jwt.PyJWTError:
            return 403, fault(403, "invalid-client-identifier")
        assert claims["client_id"] == CLIENT
        rows = town.rows.get(kind, [])
        if self.command == "GET":
            wanted = {key: value for key, value in query.items() if key != "page"}
            found = [row for row in rows if all(str(row.get(key)) == value for key, value in wanted.items())]
            return 200, found if kind == "zaakinformatieobjecten" else self.page(found, int(query.get("page", 1)))
        wrong = refused(kind, rows, body)
        return (400, fault(400, wrong)) if wrong else (201, town.add(kind, interface, body))

    def page(self, rows, number):
        start = (number - 1) * PER_PAGE
        more = "https://elsewhere.invalid/next" if rows[start + PER_PAGE :] else None
        return {"count": len(rows), "next": more, "previous": None, "results": rows[start : start + PER_PAGE]}

    def say(self, status, data, name, path, raw=None):
        if raw is None and data is not None:
            self.server.town.faults += described.answer_faults(name, path, self.command, status, data)
        payload = raw if raw is not None else json.dumps(data).encode() if data is not None else b""
        self.send_response(status)
        if status == 302:
            self.send_header("Location", f"{self.server.town.address}/elsewhere")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)


def refused(kind, rows, body):
    """The rules over rows that a description cannot say."""
    if "identificatie" in body and any(row["identificatie"] == body["identificatie"] for row in rows):
        return "identificatie-niet-uniek"
    if kind == "statussen":
        same = [row for row in rows if row["zaak"] == body["zaak"]]
        if any(row["datumStatusGezet"] == body["datumStatusGezet"] for row in same):
            return "unique"
        if datetime.fromisoformat(body["datumStatusGezet"]) > datetime.now(UTC) + timedelta(minutes=1):
            return "date-in-future"
    return ""


def fault(status, code="error"):
    """A fault as the descriptions have it."""
    words = {"type": "", "code": code, "title": "Fout", "status": status, "detail": "", "instance": "urn:uuid:1"}
    if status == 400:
        words["invalidParams"] = [{"name": "identificatie", "code": code, "reason": ""}]
    return words


def certificate(folder):
    """A certificate for this machine that vouches for itself; the files of it and of its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Testgemeente")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=3650))
        .not_valid_after(now + timedelta(days=3650))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / "town.pem", folder / "town.key"
    public.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return public, private


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A caller that hangs up is no news."""


def start(folder):
    """A running server; `.town` is what it knows, `.authorities` the certificate to trust."""
    public, private = certificate(folder)
    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(public, private)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.authorities = public
    server.town = Municipality(f"https://localhost:{server.server_address[1]}")
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server
