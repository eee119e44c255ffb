"""Pages that are fetched, from a server on this machine."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

import mediacomp as mc
from mediacomp.reading.pages import web
from tests.reading.pages.test_web_page import BODY, PAGE, SENTENCES


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        code, headers, body = 200, {"Content-Type": "text/html"}, b""
        if self.path == "/rain":
            headers["Content-Type"] = "text/html; charset=iso-8859-1"
            text = PAGE.replace('<meta charset="utf-8">', "").format(body=BODY)
            body = text.replace("Lima", "Köln").encode("latin-1", "replace")
        elif self.path == "/moved":
            code, headers = 302, {"Location": "/rain"}
        elif self.path == "/loop":
            code, headers = 302, {"Location": "/loop"}
        elif self.path == "/file":
            code, headers = 302, {"Location": "file:///etc/hosts"}
        elif self.path == "/picture":
            headers["Content-Type"] = "image/png"
        elif self.path == "/large":
            body = b"x" * 300_000
        elif self.path == "/slow":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            for _ in range(20):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
            return
        else:
            code = 404
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that leaves early is what some tests are about."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with Server(("127.0.0.1", 0), Answers) as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{made.server_address[1]}"
        made.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/rain", "/moved"])
def test_a_page_is_fetched_and_read(path: str, server: str) -> None:
    article = mc.read_url(server + path)
    assert SENTENCES[0].replace("Lima", "Köln") in article.text
    assert article.url == f"{server}/rain"
    assert article.label == "127.0.0.1"
    assert article.source is None


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/nowhere", "404|Not Found"),
        ("/picture", "no web page but image/png"),
        ("/loop", "cannot be fetched"),
        ("/file", "cannot be fetched"),
        ("/large", "the page has more than 0 MB"),
        ("/slow", "more than|timed out"),
    ],
)
def test_what_cannot_be_fetched_is_told(
    path: str, message: str, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "LARGEST", 100_000)
    monkeypatch.setattr(web, "SECONDS", 0.3)
    with pytest.raises(mc.ReadError, match=message):
        mc.read_url(server + path)


def test_without_a_network_it_says_so() -> None:
    with pytest.raises(mc.ReadError, match="without a network, save the page"):
        mc.read_url("http://127.0.0.1:9/")


@pytest.mark.parametrize("address", ["file:///etc/hosts", "ftp://a.example", "a", 7])
def test_only_web_pages_have_addresses(address: str) -> None:
    with pytest.raises(mc.InputError, match="must begin with http"):
        mc.read_url(address)
