"""How did the scores in a thread go? Draws them over time, with their running sum.

pip install matplotlib pandas
python examples/score_over_time.py examples/thread.txt scores.svg
"""

from __future__ import annotations

import sys

import matplotlib.pyplot as plt

import newsparse


def main(page_file: str, image: str) -> None:
    """Draw the scores of the comments of a page."""
    page = newsparse.parse_file(page_file)
    frame = newsparse.to_frame(page, library="pandas").dropna(subset=["time", "score"]).sort_values("time")
    figure, axes = plt.subplots(figsize=(8, 4), layout="constrained")
    axes.axhline(0, color="0.8", linewidth=1)
    axes.stem(frame["time"], frame["score"].astype(int), basefmt=" ", label="score of a comment")
    axes.step(frame["time"], frame["score"].astype(int).cumsum(), where="post", color="0.4", label="sum so far")
    axes.set_title(page.headline or page_file, loc="left")
    axes.legend(frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
    figure.autofmt_xdate()
    figure.savefig(image)
    print(f"{len(frame)} of {len(page.comments)} comments have a time and a score: {image}")


if __name__ == "__main__":
    main(*sys.argv[1:])
