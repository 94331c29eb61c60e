"""Cut the page around its records and its article: every line gets a role, and the roles make the zones."""

from newsparse.zones.counters import declared
from newsparse.zones.cut import cut, without_article
from newsparse.zones.layout import Layout, ledger

__all__ = ["Layout", "cut", "declared", "ledger", "without_article"]
