"""An invented archive of a newspaper's versions, and what `find_versions` makes of it.

    python -m benchmarks.version_archive LANGUAGE [--texts 5000] [--seed 0] [--known]
        [--dated]

LANGUAGE is one of the lists in corpus/archives. The archive has stories that are edited
one to forty times (headline, figures, paragraphs in and out, a note of forty words that
becomes a report, rewritten, captions, "updated" lines, boilerplate), agency notes of
the same kind from several towns a day, paragraphs of background that many stories have
in common, live blogs and the article that was made of one of their entries, and forms
that are filled in every day: none of these are versions but the revisions of their day.

Printed are B-cubed and pairwise precision and recall, how many stories are whole, the
largest groups by what is in them, seconds and memory. Texts have neither date nor
outlet without --dated, and no language without --known.
"""

from __future__ import annotations

import argparse
import datetime
import random
import re
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from mediacomp.corpus.stories import find_versions
from mediacomp.text.article import Article

LISTS = Path(__file__).parent / "corpus" / "archives"
START = datetime.date(2023, 9, 4)
_SLOT = re.compile(r"\{(\w+)\}")
_VERSIONS = (1,) * 8 + (2,) * 5 + (3,) * 3 + (4, 5, 6, 8, 12, 20, 30, 40)
_SOUNDS = (*"bdfgklmnrstv", "br", "st", "kl", "sk")


@dataclass(frozen=True)
class Text:
    """A text with what is true of it."""

    text: str
    story: str
    sort: str
    day: int


class Bank:
    """Words and sentences of a language."""

    def __init__(self, language: str) -> None:
        self.lines: dict[str, list[str]] = {}
        self.forms: dict[str, list[str]] = {}
        own: list[str] = []
        for line in (LISTS / f"{language}.txt").read_text("utf-8").splitlines():
            if line.startswith("= form "):
                own = self.forms.setdefault(line[7:], [])
            elif line.startswith("= "):
                own = self.lines.setdefault(line[2:], [])
            elif not line.startswith("#"):
                own.append(line)

    def words(self, kind: str) -> list[str]:
        lines = self.lines[kind]
        apart = lines[0].split("|") if "|" in lines[0] else lines[0].split()
        return lines if kind == "advice" else [w.replace("-", " ") for w in apart]


class Writer:
    """Fills slots of sentences; with a topic, from what a story is about."""

    def __init__(self, bank: Bank, seed: str, day: int, topic: bool = True) -> None:
        self.bank, self.drawn, self.day = bank, random.Random(seed), day
        self._own: dict[str, list[str]] = {}
        if topic:
            for slot, many in (("name", 4), ("town", 2), ("firm", 2), ("stem", 12)):
                self._own[slot] = [self._new(slot) for _ in range(many)]
            self._own["clock"] = [self._new("clock") for _ in range(2)]

    def filled(self, line: str) -> str:
        text: str = _SLOT.sub(lambda slot: self._value(slot[1]), line)
        return text[:1].upper() + text[1:]

    def _value(self, slot: str) -> str:
        if slot in self._own:
            return self.drawn.choice(self._own[slot])
        return self._new(slot)

    def _new(self, slot: str) -> str:
        drawn = self.drawn
        if slot == "n":
            return str(int(2 + 10 ** drawn.uniform(0.5, 2.99)))
        if slot == "s":
            return str(drawn.randint(0, 9))
        if slot == "year":
            return str(drawn.randint(1988, 2022))
        if slot == "clock":
            return f"{drawn.randint(5, 23)}.{drawn.randint(0, 59):02}"
        if slot == "name":
            return f"{self._new('given')} {self._new('family')}"
        if slot in {"family", "town"} and drawn.random() < 0.6:
            parts = (drawn.choice(_SOUNDS) + drawn.choice("aeiouy") for _ in range(2))
            return f"{''.join(parts)}{drawn.choice(_SOUNDS)}".title()
        if slot in {"weekday", "month"}:
            date: datetime.date = START + datetime.timedelta(self.day)
            place = date.weekday() if slot == "weekday" else date.month - 1
            return self.bank.words(slot)[place]
        return drawn.choice(self.bank.words(slot))


class Story:
    """An article that is edited: headline, sentences by paragraph, furniture."""

    def __init__(self, bank: Bank, seed: str, day: int, background: list[str]) -> None:
        self.writer, self.drawn = Writer(bank, seed, day), random.Random(seed + "s")
        self.lines, self._furniture = bank.lines, self.drawn.random() < 0.6
        drawn = self.drawn
        self.paragraphs: list[str] = []
        self.head = self._line("headline")
        if drawn.random() < 0.35:
            self.head, *note = map(
                self.writer.filled, drawn.choice(self.lines["note"]).split("|")
            )
            self.paragraphs += note[: drawn.randint(3, 5)]
            self._short = True
        else:
            self._short = drawn.random() < 0.1
        many = 0 if self._short else drawn.choice((5, 8, 12, 18, 25))
        self.paragraphs += [self._line("sentence") for _ in range(many or 1)]
        if not self._short and drawn.random() < 0.25:
            self.paragraphs.append(drawn.choice(background))

    def versions(self, many: int) -> Iterator[str]:
        yield self._text(1)
        for number in range(2, many + 1):
            self._edit()
            yield self._text(number)

    def _edit(self) -> None:
        drawn, own = self.drawn, self.paragraphs
        if self._short and drawn.random() < 0.4:
            # The note becomes a report.
            self._short = False
            own += [self._line("sentence") for _ in range(drawn.randint(4, 15))]
            return
        if drawn.random() < 0.35:
            self.head = self._line("headline")
        chance = drawn.random()
        if chance < 0.07:
            for k in range(len(own)):
                if drawn.random() < 0.5:
                    own[k] = self._line("sentence")
            drawn.shuffle(own)
        elif chance < 0.45:
            new = [self._line("sentence") for _ in range(drawn.randint(1, 3))]
            place = drawn.randint(0, len(own))
            own[place:place] = new
        elif chance < 0.6 and len(own) > 4:
            del own[drawn.randrange(len(own))]
        else:
            place = drawn.randrange(len(own))
            own[place] = _other_figures(own[place], drawn)
            words = own[drawn.randrange(len(own))].split()
            own[place] += " " + " ".join(words[: drawn.randint(0, 6)])

    def _text(self, number: int) -> str:
        lines = [self.head]
        if self._furniture:
            lines.append(self._line("caption"))
        if number > 1 and self.drawn.random() < 0.7:
            lines.append(self._line("updated"))
        lines += self.paragraphs
        if self._furniture:
            lines.insert(len(lines) // 2, self.drawn.choice(self.lines["boiler"]))
        return "\n".join(lines)

    def _line(self, kind: str) -> str:
        return self.writer.filled(self.drawn.choice(self.lines[kind]))


def _other_figures(line: str, drawn: random.Random) -> str:
    return re.sub(r"\d+", lambda _: str(drawn.randint(2, 999)), line)


def archive(language: str, texts: int, seed: int) -> list[Text]:
    """About as many texts, in a drawn order."""
    bank, drawn = Bank(language), random.Random(seed)
    days = max(20, texts // 60)
    lines = bank.lines["background"]
    background = [
        Writer(bank, f"{seed} b{k}", 0).filled(drawn.choice(lines))
        for k in range(max(3, texts // 150))
    ]
    made = [*_forms(bank, seed, days), *_live(bank, seed, days, texts // 1500 + 1)]
    number = 0
    while len(made) < texts:
        number, day = number + 1, drawn.randrange(days)
        story = Story(bank, f"{seed} {number}", day, background)
        many = drawn.choice(_VERSIONS)
        name = f"story {number}"
        made += [Text(t, name, "story", day) for t in story.versions(many)]
    drawn.shuffle(made)
    return made


def _forms(bank: Bank, seed: int, days: int) -> Iterator[Text]:
    """Forms of every day, of most days or of a few days; some are revised."""
    for rank, (form, lines) in enumerate(bank.forms.items()):
        drawn = random.Random(f"{seed} {form}")
        shown = (1.0, 0.6, 0.2)[rank % 3]
        for day in range(days):
            if drawn.random() > shown:
                continue
            writer = Writer(bank, f"{seed} {form} {day}", day, topic=False)
            own = [writer.filled(line) for line in lines]
            name = f"{form} {day}"
            yield Text("\n".join(own), name, form, day)
            for _ in range(drawn.choice((0, 0, 0, 1, 2))):
                place = drawn.randrange(len(own))
                own[place] = _other_figures(own[place], drawn)
                own.insert(1, writer.filled(drawn.choice(bank.lines["updated"])))
                yield Text("\n".join(own), name, form, day)
                del own[1]


def _live(bank: Bank, seed: int, days: int, many: int) -> Iterator[Text]:
    """Live blogs that grow by an entry, and articles made of one entry."""
    for number in range(many):
        drawn = random.Random(f"{seed} live {number}")
        day = drawn.randrange(days)
        writer = Writer(bank, f"{seed} live {number}", day)
        entries: list[str] = []
        for _ in range(drawn.randint(6, 30)):
            lines = [
                writer.filled(drawn.choice(bank.lines["sentence"])) for _ in range(4)
            ]
            entries.insert(0, f"{writer.filled('{clock}')} {' '.join(lines)}")
            yield Text("\n".join(entries), f"live {number}", "live", day)
        for k, entry in enumerate(drawn.sample(entries, 2)):
            own = Writer(bank, f"{seed} live {number} {k}", day)
            rest = [own.filled(drawn.choice(bank.lines["sentence"])) for _ in range(12)]
            yield Text("\n".join([entry, *rest]), f"split {number} {k}", "split", day)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("language")
    parser.add_argument("--texts", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--known", action="store_true")
    parser.add_argument("--dated", action="store_true")
    options = parser.parse_args()
    made = archive(options.language, options.texts, options.seed)
    code = {"language": options.language} if options.known else {}
    articles = [
        Article.from_text(text.text, label=str(place), **code)
        for place, text in enumerate(made)
    ]
    if options.dated:
        dates = (START + datetime.timedelta(text.day) for text in made)
        articles = [replace(a, date=d) for a, d in zip(articles, dates, strict=True)]
    before, begin, spent = peak(), time.perf_counter(), time.process_time()
    found = find_versions(articles)
    clock, spent = time.perf_counter() - begin, time.process_time() - spent
    told: list[object] = [f"alone {k}" for k in range(len(made))]
    for place, group in zip(
        found.groups["article"], found.groups["group"], strict=True
    ):
        told[place] = group
    print(
        f"{options.language}: {len(made)} texts, "
        f"{len({t.story for t in made})} stories, "
        f"{sum(len(t.text.split()) for t in made) / len(made):.0f} words each, "
        f"{clock:.1f} s ({spent:.1f} of a core), {peak() - before:.0f} MB beside them"
    )
    report(told, made)
    print(f"  forms: {found.forms['form'].nunique()} of {len(found.forms)} texts")


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report(told: list[object], made: list[Text]) -> None:
    truth = [text.story for text in made]
    sorts = {"all": list(range(len(made)))}
    for place, text in enumerate(made):
        sort = text.sort if text.sort in {"story", "live", "split"} else "form"
        sorts.setdefault(sort, []).append(place)
    of_told, of_truth = Counter(told), Counter(truth)
    both = Counter(zip(told, truth, strict=True))
    for sort, places in sorts.items():
        one = [both[told[k], truth[k]] for k in places]
        p = sum(b / of_told[told[k]] for b, k in zip(one, places, strict=True))
        r = sum(b / of_truth[truth[k]] for b, k in zip(one, places, strict=True))
        p, r = p / len(places), r / len(places)
        right = sum(b - 1 for b in one)
        named = sum(of_told[told[k]] - 1 for k in places)
        true = sum(of_truth[truth[k]] - 1 for k in places)
        print(
            f"  {sort}: {len(places)} texts, B-cubed {p:.3f} {r:.3f} "
            f"F {2 * p * r / (p + r):.3f}; "
            f"pairs {right / max(1, named):.3f} {right / max(1, true):.3f}"
        )
    long: dict[str, set[object]] = defaultdict(set)
    for label, story in zip(told, truth, strict=True):
        long[story].add(label)
    whole = [len(long[s]) == 1 for s, many in of_truth.items() if many >= 20]
    print(f"  stories of twenty versions and more: {sum(whole)} of {len(whole)} whole")
    for label, many in of_told.most_common(6):
        inside = [t for t, own in zip(made, told, strict=True) if own == label]
        sorts_inside = Counter(t.sort for t in inside).most_common(3)
        stories = len({t.story for t in inside})
        print(f"  group of {many}: {stories} stories, {dict(sorts_inside)}")


if __name__ == "__main__":
    main()
