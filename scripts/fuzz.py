"""Throw what nobody would write at every reader, comparison, view and export.

    python scripts/fuzz.py [--seed N] [--batches N]

Whatever comes in, an article, a row of problems or a MediacompError comes out, and it
comes in time. Each batch is a process of its own with a limit of time and of memory, so
that one that hangs or eats the memory is found out; it is made from its seed, and can
be run again by itself: ``python scripts/fuzz.py --one KIND SEED``. Ends with 1 if
anything else happened.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import mediacomp as mc
from mediacomp.views.charts.registry import PLOTS

SECONDS = 300
"""Processor time that a batch may take: far longer than it does, far shorter than for
ever. Where the system can't bound it, and on a busy machine, `PATIENCE` times as long
by the clock.
"""
PATIENCE = 10
MEMORY = 6 * 2**30
"""Bytes of addresses that a batch may ask for."""
CASES = 12
"""Inputs of a batch."""
MEGABYTES = 10
HOSTILE: dict[str, Callable[[], str]] = {
    "commas": lambda: "," * (MEGABYTES * 10**6),
    "a comma and a word": lambda: "rain " + "," * (MEGABYTES * 10**6),
    "opening marks": lambda: "a " + "“" * (MEGABYTES * 10**6 // 3),
    "straight marks": lambda: 'a "' * (MEGABYTES * 10**6 // 3),
    "tags": lambda: "<div>" * (MEGABYTES * 10**6 // 5) + "rain",
    "no end": lambda: "rain fell and " * (MEGABYTES * 10**6 // 14),
    "lines of one word": lambda: "rain\n" * 100_000,
    "marks, nearly the same": lambda: "a " + "“" * 1000,
}
PIECES = (
    *(
        "Rain fell.",
        "“It rose,” said Ann Lee.",
        "He said: ",
        "U.S.",
        "3.5",
        "$5 million",
    ),
    *("\n", "\n\n", "\r", "\t", "“", "”", '"', "'", "‘", "’", "„", "«", "»", "—", "…"),
    *("\0", "\x1b[31m", "\u200b", "\u202e", "\ufeff", "\ud800", "e\u0301", "雨", "😀"),
    *(
        "<div>",
        "</p>",
        "<!--",
        "&amp;",
        "&#0;",
        "=1+1",
        "@a",
        "$x^$",
        "{{",
        "]]>",
        "\\",
    ),
    *("On 3 April 2023", "nine o'clock", "1/0", "no no", "not", "A", "-" * 50, "((("),
)
FORMATS: dict[str, bytes] = {
    "a.txt": "Rain fell on Lima.\n\n“It rose,” said Ann Lee.".encode(),
    "a.md": b"---\ntitle: Rain\ndate: 2023-04-03\n---\n# Rain\n\nIt *fell*. [a](b)\n",
    "a.html": b"<!DOCTYPE html><html><body><article><h1>Rain</h1><p>It fell.</p>",
    "a.csv": b"id,title,text,date\n1,Rain,It fell.,2023-04-03\n2,Sun,It shone.,x\n",
    "a.tsv": b"title\ttext\nRain\tIt fell.\n",
    "a.jsonl": b'{"title": "Rain", "text": "It fell."}\n{"text": "It shone."}\n',
    "a.json": b'[{"title": "Rain", "text": "It fell."}, {"text": "It shone."}]',
    "a.xlsx": b"PK\x03\x04" + bytes(40),
    "a.docx": b"PK\x03\x04word/document.xml" + bytes(40),
    "a.parquet": b"PAR1" + bytes(20) + b"PAR1",
    "a.db": b"SQLite format 3\0" + bytes(84),
    "a.pdf": b"%PDF-1.4 rain",
    "a.html.gz": b"\x1f\x8b\x08" + bytes(20),
    "f.html": b'<html><body><div class="article enArticle"><p>Rain</p></div></body>',
    "l.html": b"<html><body>1 of 1 DOCUMENTS<br>The Wire<br>BODY: Rain fell.</body>",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--batches", type=int, default=12)
    parser.add_argument("--one", nargs=2, metavar=("KIND", "SEED"))
    asked = parser.parse_args()
    if asked.one:
        return one_batch(asked.one[0], asked.one[1])
    wrong = 0
    batches = [("hostile", name) for name in HOSTILE]
    for number in range(asked.seed, asked.seed + asked.batches):
        batches += [("bytes", str(number)), ("texts", str(number))]
    for kind, seed in batches:
        wrong += not in_time(kind, seed)
    print(f"{len(batches)} batches, {wrong} with something wrong", flush=True)
    return min(wrong, 1)


def in_time(kind: str, seed: str) -> bool:
    """Whether a batch ends well and in time."""
    start = time.monotonic()
    command = [sys.executable, __file__, "--one", kind, seed]
    try:
        patience = PATIENCE * SECONDS
        done = subprocess.run(command, capture_output=True, timeout=patience)
        said, fine = done.stdout + done.stderr, done.returncode == 0
        if done.returncode < 0:  # SIGXCPU: the processor time is up
            said += f"ended by signal {-done.returncode}\n".encode()
    except subprocess.TimeoutExpired as problem:
        said, fine = (problem.stdout or b"") + b"no end in time\n", False
    took = time.monotonic() - start
    print(f"{kind} {seed}: {'fine' if fine else 'WRONG'}, {took:.0f} s", flush=True)
    if not fine:
        print(said[-4000:].decode("utf-8", "replace"), flush=True)
    return fine


def one_batch(kind: str, seed: str) -> int:
    """Work on the inputs of a batch; 1 if anything but our own errors came out."""
    bounded()
    wrong = 0
    with TemporaryDirectory() as name:
        for label, call in cases(kind, seed, Path(name)):
            print(label, flush=True)  # the last one said is the one that hangs
            try:
                call()
            except mc.MediacompError as problem:
                print("  ", type(problem).__name__, flush=True)
            except BaseException:
                traceback.print_exc()
                wrong += 1
    return min(wrong, 1)


def bounded() -> None:
    """Bound this process's memory and time, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))


def cases(
    kind: str, seed: str, folder: Path
) -> Iterator[tuple[str, Callable[[], object]]]:
    """What a batch tries, one after the other."""
    drawn = random.Random(f"{kind} {seed}")
    if kind == "hostile":
        path = folder / ("a.html" if seed == "tags" else "a.txt")
        path.write_text(HOSTILE[seed](), "utf-8")
        yield f"compare {seed}", partial(itself, path, folder)
        yield f"many of {seed}", partial(collected, path)
        return
    for number in range(CASES):
        if kind == "bytes":
            name, content = drawn_file(drawn)
            path = folder / f"{number}{name}"
            path.write_bytes(content)
            yield f"read {path.name} {content[:60]!r}", partial(mc.read, path)
            yield f"many of {path.name}", partial(collected, path)
        else:
            texts = drawn_text(drawn), drawn_text(drawn)
            yield f"compare {texts!r}", partial(both, texts, folder)


def drawn_file(drawn: random.Random) -> tuple[str, bytes]:
    """A file of some format with some of its bytes lost, changed or put in."""
    name = drawn.choice(sorted(FORMATS))
    content = bytearray(FORMATS[name] * drawn.choice((1, 1, 3)))
    for _ in range(drawn.randint(0, 12)):
        at = drawn.randrange(len(content) + 1)
        new = drawn.choice(
            (
                bytes([drawn.randrange(256)]),
                drawn.choice(PIECES).encode("utf-8", "replace"),
            )
        )
        content[at : at + drawn.choice((0, 0, 1, 9))] = new * drawn.choice((1, 1, 200))
    return name, bytes(content)


def drawn_text(drawn: random.Random) -> str:
    pieces = (drawn.choice(PIECES) for _ in range(drawn.randint(1, 40)))
    return "".join(piece + drawn.choice(("", " ", " ")) for piece in pieces)


def collected(path: Path) -> None:
    """Whatever can be asked of a collection."""
    collection = mc.read_collection(path)
    for article in collection:
        _ = article.sentences, article.problems
    _ = collection.table, collection.problems, repr(collection)
    collection.versions("url")


def itself(path: Path, folder: Path) -> None:
    """A file against itself, without views."""
    compared(mc.read(path), folder, views=False)


def both(texts: tuple[str, str], folder: Path) -> None:
    """Two texts compared."""
    a, b = (mc.Article.from_text(text) for text in texts)
    compared(a, folder, b)


def compared(
    a: mc.Article, folder: Path, b: mc.Article | None = None, *, views: bool = True
) -> None:
    """Every table, view and export of a comparison, and its mirror."""
    b = a if b is None else b
    found = mc.compare(a, b, encoder="lexical")
    found.tables()
    if not views:
        return
    mirrored = mc.compare(b, a, encoder="lexical")
    assert len(found.links) == len(mirrored.links), "the other way round is no mirror"
    assert len(found.facts) == len(mirrored.facts), "facts are no mirror"
    _ = repr(found), str(found), found.story(), found._repr_html_()
    found.to_html(folder / "c.html")
    found.to_json(folder / "c.json")
    found.to_excel(folder / "c.xlsx")
    found.to_csv(folder / "tables", excel=True)
    for name in found.tables():
        table = found.show(name)
        _ = repr(table), table._repr_html_(), repr(found.help(name))
    _ = found.show(simple=True)._repr_html_(), found.show(layers=[])._repr_html_()
    for name in PLOTS:
        found.plot.save(name, folder / f"{name}.png")


if __name__ == "__main__":
    sys.exit(main())
