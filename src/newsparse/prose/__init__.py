"""Where the running text stands: what each passage looks like, what that is worth, and the best stretch of it."""

from newsparse.prose.looks import Look
from newsparse.prose.reading import Reading, read

__all__ = ["Look", "Reading", "read"]
