"""What stated probabilities are worth: the share of true ones by tenth, as lines and as
a reliability diagram.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

DOCS = Path(__file__).parent.parent / "docs"


def tenths(p: np.ndarray, truth: np.ndarray) -> Iterator[tuple[float, float, int]]:
    """Mean stated probability, share of true ones and number, for each tenth of the
    scale that holds any; `p` and `truth` have shape (n,).
    """
    place = np.minimum((p * 10).astype(int), 9)
    for tenth in sorted(set(place.tolist())):
        inside = place == tenth
        yield float(p[inside].mean()), float(truth[inside].mean()), int(inside.sum())


def lines(name: str, p: np.ndarray, truth: np.ndarray) -> None:
    """Prints the tenths under a name."""
    for stated, share, n in tenths(p, truth):
        print(f"  {name}: stated {stated:.2f}, true {share:.2f}, of {n}")


def diagram(
    target: Path, p: np.ndarray, truth: np.ndarray, stated: str, true: str
) -> None:
    """Draws the tenths with 95 % intervals (Wilson 1927) against the diagonal, on axes
    called `stated` and `true`.
    """
    from matplotlib import pyplot as plt

    figure, ax = plt.subplots(figsize=(4.2, 4.2), layout="constrained")
    ax.plot([0, 1], [0, 1], color="0.6", linestyle="--")
    for x, share, n in tenths(p, truth):
        middle, half = share + 2 / n, 2 * np.sqrt(share * (1 - share) / n + 1 / n**2)
        ends = [(middle - half) / (1 + 4 / n), (middle + half) / (1 + 4 / n)]
        ax.plot([x, x], ends, color="#0072B2")
        ax.plot(x, share, "o", color="#0072B2")
        ax.annotate(
            f"{n:,}", (x, share), (6, -10), textcoords="offset points", fontsize=8
        )
    ax.set(xlim=(-0.05, 1.15), ylim=(-0.05, 1.15))
    ax.set(xlabel=stated, ylabel=true, aspect="equal")
    figure.savefig(target, dpi=110, metadata={"Software": None})
    plt.close(figure)
