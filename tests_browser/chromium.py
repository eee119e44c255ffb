"""Chromium without a window, spoken to in its DevTools protocol: a tab that opens
pages, takes keys and answers.

The protocol is JSON over a WebSocket
(https://chromedevtools.github.io/devtools-protocol/). A driver such as Playwright would
bring 130 MB for the dozen commands that these tests need.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

from websocket import WebSocket, create_connection

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
)
KEYS = {
    "Tab": 9,
    "Enter": 13,
    " ": 32,
    "ArrowLeft": 37,
    "ArrowUp": 38,
    "ArrowRight": 39,
    "ArrowDown": 40,
}
PATIENCE = 60.0
"""Seconds after which a browser that says nothing has failed; no test hangs on how fast
it is.
"""


class ChromiumError(Exception):
    """Chromium is missing, doesn't start, or refuses what it is asked."""


class Chromium:
    """A running browser with a profile of its own, gone when it is closed."""

    def __init__(self) -> None:
        command = next(
            (path for name in BROWSERS if (path := shutil.which(name))), None
        )
        if command is None:
            raise ChromiumError("these tests need Chromium: apt-get install chromium")
        self._folder = TemporaryDirectory(ignore_cleanup_errors=True)
        profile = Path(self._folder.name, "profile")
        flags = [*FLAGS, f"--user-data-dir={profile}", "about:blank"]
        self._process = subprocess.Popen(
            [command, *flags], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        port, path = self._address(profile / "DevToolsActivePort")
        url = f"ws://127.0.0.1:{port}{path}"
        self._socket: WebSocket = create_connection(
            url, timeout=PATIENCE, suppress_origin=True
        )
        self._last = 0
        self._events: list[dict[str, Any]] = []

    def _address(self, file: Path) -> list[str]:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            lines = (
                file.read_text(encoding="ascii").splitlines() if file.exists() else []
            )
            if len(lines) == 2:
                return lines
            time.sleep(0.05)
        self.close()
        raise ChromiumError("Chromium did not start")

    def call(self, method: str, session: str | None = None, **parameters: Any) -> Any:
        """Answer to a command of the protocol."""
        self._last += 1
        message: dict[str, Any] = {
            "id": self._last,
            "method": method,
            "params": parameters,
        }
        self._socket.send(
            json.dumps(message | ({"sessionId": session} if session else {}))
        )
        while True:
            heard = json.loads(self._socket.recv())
            if heard.get("id") == self._last:
                if "error" in heard:
                    raise ChromiumError(f"{method}: {heard['error']['message']}")
                return heard["result"]
            self._events.append(heard)

    def event(self, method: str, session: str) -> dict[str, Any]:
        """The next event of this name in a tab, waited for; what came before it is
        forgotten.
        """
        while True:
            while self._events:
                heard = self._events.pop(0)
                if heard.get("method") == method and heard.get("sessionId") == session:
                    return dict(heard["params"])
            self._events.append(json.loads(self._socket.recv()))

    def forget_events(self) -> None:
        self._events.clear()

    def close(self) -> None:
        if hasattr(self, "_socket"):
            self._socket.close()
        self._process.terminate()
        self._process.wait(PATIENCE)
        self._folder.cleanup()


class Tab:
    """One page in the browser, 1280 by 900 pixels, light; closed at the end of a
    `with`.
    """

    def __init__(
        self,
        browser: Chromium,
        *,
        width: int = 1280,
        dark: bool = False,
        scripts: bool = True,
    ) -> None:
        self._browser = browser
        self._target = browser.call("Target.createTarget", url="about:blank")[
            "targetId"
        ]
        attached = browser.call(
            "Target.attachToTarget", targetId=self._target, flatten=True
        )
        self._session: str = attached["sessionId"]
        for part in ("Page", "Runtime"):
            self.call(f"{part}.enable")
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)
        self.resize(width)
        self.media(dark=dark)

    def __enter__(self) -> Tab:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._browser.call("Target.closeTarget", targetId=self._target)

    def call(self, method: str, **parameters: Any) -> Any:
        return self._browser.call(method, self._session, **parameters)

    def resize(self, width: int, height: int = 900) -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def media(self, *, kind: str = "", dark: bool = False) -> None:
        """Show the page for another medium than it is opened on (kind "print"), in
        light or dark, nothing in motion.
        """
        features = {
            "prefers-color-scheme": "dark" if dark else "light",
            "prefers-reduced-motion": "reduce",
        }
        told = [{"name": name, "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", media=kind, features=told)

    def open(self, address: str) -> None:
        self._browser.forget_events()
        self.call("Page.navigate", url=address)
        self._browser.event("Page.loadEventFired", self._session)

    def ask(self, expression: str) -> Any:
        """Value of a JavaScript expression; a promise is waited for."""
        answer = self.call(
            "Runtime.evaluate",
            expression=expression,
            awaitPromise=True,
            returnByValue=True,
        )
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise ChromiumError(
                details.get("exception", {}).get("description") or details["text"]
            )
        return answer["result"].get("value")

    def wait_for(self, expression: str, seconds: float = PATIENCE) -> Any:
        """Value of an expression as soon as it is truthy."""
        until = time.monotonic() + seconds
        while not (found := self.ask(expression)):
            if time.monotonic() > until:
                raise ChromiumError(f"waited {seconds:.0f} s in vain for: {expression}")
            time.sleep(0.1)
        return found

    def press(self, key: str, *, shift: bool = False) -> None:
        """A key, pressed as by a hand."""
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        code = KEYS.get(key, ord(key[0].upper()))
        event = {
            "key": key,
            "windowsVirtualKeyCode": code,
            "modifiers": 8 if shift else 0,
        }
        self.call(
            "Input.dispatchKeyEvent",
            type="keyDown" if text else "rawKeyDown",
            **event,
            text=text,
        )
        self.call("Input.dispatchKeyEvent", type="keyUp", **event)

    def document(self) -> str:
        """The document as it stands, also where its scripts are off."""
        root = self.call("DOM.getDocument", depth=0)["root"]["nodeId"]
        return str(self.call("DOM.getOuterHTML", nodeId=root)["outerHTML"])

    def picture(self, path: Path, *, whole: bool = True) -> None:
        shot = self.call(
            "Page.captureScreenshot", format="png", captureBeyondViewport=whole
        )
        path.write_bytes(base64.b64decode(shot["data"]))

    def printed(self) -> bytes:
        """The page as a PDF on A4, colours on."""
        told = self.call(
            "Page.printToPDF",
            printBackground=True,
            preferCSSPageSize=True,
            paperWidth=8.27,
            paperHeight=11.69,
        )
        return base64.b64decode(told["data"])
