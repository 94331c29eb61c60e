"""Platforms: how each prints a comment. One TOML file a platform, no code; the page judges what a dialect proposes."""

from newsparse.dialects.files import dialects, find, load, read_file
from newsparse.dialects.schema import Dialect, TemplateSpec

__all__ = ["Dialect", "TemplateSpec", "dialects", "find", "load", "read_file"]
