"""Reported speech: words between quotation marks, and lines that say whose a passage is (``attribution``)."""

from newsparse.quotes.attribution import Attribution, attribution
from newsparse.quotes.collect import collect
from newsparse.quotes.introduced import introduced
from newsparse.quotes.names import full_name, names_in

__all__ = ["Attribution", "attribution", "collect", "full_name", "introduced", "names_in"]
