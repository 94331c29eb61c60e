"""``newsparse schema``: the JSON Schema of a page."""

from __future__ import annotations

import json
from argparse import Namespace

from newsparse.models import Page


def run(_: Namespace) -> int:
    """Print it."""
    print(json.dumps(Page.model_json_schema(), indent=2))
    return 0
