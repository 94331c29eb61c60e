"""How fast one core parses some pages, and what that means for many: ``python tools/rate.py IN… [--pages N]``.

Time is that of the processor, so that other work on the machine counts little; reading the input and writing JSON are
within it.
"""

from __future__ import annotations

import argparse
import time
from itertools import islice

from newsparse.corpus import Document, Reading, find_inputs, read_inputs
from newsparse.engine.work import to_rows

MANY = 10**9
"""Pages of a large crawl."""
WARM = 20
"""Pages that are parsed before time is taken: word files are read with the first of each language."""


def main() -> None:
    """Measure, and print two lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="+", metavar="IN")
    parser.add_argument("--pages", type=int, default=400, help="so many pages (400)")
    parser.add_argument("--price", type=float, default=0.04, help="dollars that a core costs an hour (0.04)")
    options = parser.parse_args()
    records = list(islice(read_inputs(find_inputs(options.inputs), Reading()), options.pages))
    to_rows(records[:WARM], {}, columns=False)
    begun = time.process_time()
    to_rows(records, {}, columns=False)
    seconds = (time.process_time() - begun) / len(records)
    size = sum(len(record.text.encode()) for record in records if isinstance(record, Document)) / len(records)
    hours = MANY * seconds / 3600
    rate = f"{1 / seconds:.0f} pages/s, {size / seconds / 1e6:.2f} MB/s"
    print(f"{len(records)} pages of {size / 1e3:.1f} kB: {rate} a core")
    print(
        f"{MANY:,} such pages: {MANY * size / 1e12:.1f} TB, {hours:,.0f} core-hours, "
        f"{hours * options.price:,.0f} dollars at {options.price} an hour, {hours / 64 / 24:.1f} days on 64 cores"
    )


if __name__ == "__main__":
    main()
