"""The head of the article: headline, byline, date."""

from newsparse.headline.read import Head, read

__all__ = ["Head", "read"]
