"""Documents in: text files, JSON Lines, WARC and WET, HTML, Parquet. Each reader is one module."""

from newsparse.corpus.document import Document, Failure, Record
from newsparse.corpus.inputs import KINDS, STDIN, Progress, check_inputs, find_inputs, read_file, read_inputs, size
from newsparse.corpus.reading import Reading, document

__all__ = [
    "KINDS",
    "STDIN",
    "Document",
    "Failure",
    "Progress",
    "Reading",
    "Record",
    "check_inputs",
    "document",
    "find_inputs",
    "read_file",
    "read_inputs",
    "size",
]
