"""Nothing here needs the network, and nothing tries it."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.offline import NetworkForbiddenError, attempts

COMPARE = """
import sys
from pathlib import Path
from tests.offline import attempts, forbid_network
forbid_network()
import mediacomp as mc
one, two, encoder, out = sys.argv[1:]
comparison = mc.compare(mc.read(one), mc.read(two), encoder=encoder)
for name, table in comparison.tables().items():
    assert len(table.columns), name
comparison.to_html(out)
assert "</html>" in Path(out).read_text(encoding="utf-8")
assert not attempts, attempts
assert len(comparison.links) > 5
"""


def test_a_connection_is_refused() -> None:
    before = len(attempts)
    with (
        socket.socket() as one,
        pytest.raises(NetworkForbiddenError, match=r"192\.0\.2\.1"),
    ):
        one.connect(("192.0.2.1", 80))
    assert len(attempts) == before + 1


@pytest.mark.parametrize(
    "look_up", [socket.gethostbyname, lambda host: socket.getaddrinfo(host, 80)]
)
def test_a_name_is_not_looked_up(look_up: object) -> None:
    assert callable(look_up)
    with pytest.raises(NetworkForbiddenError, match="example"):
        look_up("www.example.org")


def test_a_datagram_is_refused() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as one,
        pytest.raises(NetworkForbiddenError),
    ):
        one.sendto(b"", ("192.0.2.1", 53))


def test_loopback_is_let_through() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()),
    ):
        pass
    assert socket.getaddrinfo("localhost", 80)


@pytest.mark.slow
@pytest.mark.parametrize("encoder", ["contextual", "lexical"])
def test_comparing_and_reporting_work_offline(
    encoder: str, seeds: tuple[Path, Path], root: Path, tmp_path: Path
) -> None:
    command = [
        sys.executable,
        "-W",
        "error",
        "-c",
        COMPARE,
        *map(str, seeds),
        encoder,
        str(tmp_path / "report.html"),
    ]
    done = subprocess.run(
        command, cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
