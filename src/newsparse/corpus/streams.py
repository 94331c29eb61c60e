"""Bytes of a file, decompressed piece by piece, over damaged stretches to the next sound one."""

from __future__ import annotations

import zlib
from typing import IO, Protocol

from newsparse.extras import extra

GZIP, ZSTD = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd"
"""What the members of a gzip file and the frames of a zstd file begin with."""
_RAW = 1 << 16
"""Bytes that are read from the file at a time."""
_TELLING = 16
"""Bytes that tell what a file is; a pipe may give them one by one."""
_FED = 1 << 9
"""Bytes that are decompressed at a time: what stands that far before a damaged place is still read."""
_WHOLE = 1 << 26
"""Bytes up to which a member is held back until its checksum is seen to be right."""
_KEPT = 1 << 20
"""Bytes behind the reading place that can be searched once more."""


class DamagedError(OSError):
    """Compressed data that cannot be decompressed; :meth:`Stream.recover` goes on behind it."""


class _Inflater(Protocol):
    """What ``zlib`` and ``zstandard`` call a decompressobj: one member or frame."""

    @property
    def unused_data(self) -> bytes: ...
    @property
    def eof(self) -> bool: ...
    def decompress(self, data: bytes, /) -> bytes: ...


class Stream:
    """A file's bytes without their compression, which is told by their first bytes."""

    def __init__(self, raw: IO[bytes]) -> None:
        """Begin to read.

        Args:
            raw: The file, at its beginning; it need not be seekable.
        """
        self._some = getattr(raw, "read1", raw.read)  # what a pipe holds already is not kept waiting
        self.mark = b""
        """Where this is set, each member is held back until its checksum is right, up to 64 MiB. Of a damaged one only
        what stands before the last such mark is given out: the records that are whole."""
        self._in = bytearray()
        while len(self._in) < _TELLING and (more := self._some(_RAW)):
            self._in += more
        self._at = 0
        self._magic = next((magic for magic in (GZIP, ZSTD) if self._in.startswith(magic)), None)
        self._inflater: _Inflater | None = None
        self._damage: DamagedError | None = None
        self._out, self._kept = b"", bytearray()
        self.taken = 0
        """Bytes of the file, compressed, that were used up."""
        self.position = 0
        """Bytes that were given out."""
        self.member = 0
        """Where in the file the member begins that is being read."""

    def read(self, size: int = -1) -> bytes:
        """Some of the bytes, at most ``size``; none only at the end.

        Raises:
            DamagedError: The data cannot be decompressed, or break off.
            OSError: The file cannot be read.
        """
        if size < 0:
            return b"".join(iter(lambda: self.read(_RAW), b""))
        if not self._out:
            self._out = self._plain() if self._magic is None else self._inflated()
        given, self._out = self._out[:size], self._out[size:]
        self.position += len(given)
        self._kept += given
        if len(self._kept) > 2 * _KEPT:
            del self._kept[:-_KEPT]
        return given

    def tell(self) -> int:
        """How many bytes were given out."""
        return self.position

    def peek(self) -> bytes:
        """The next bytes, without taking them; none at the end. Errors as of :meth:`read`."""
        if not self._out:
            self._out = self._plain() if self._magic is None else self._inflated()
        return self._out

    def recover(self) -> bool:
        """After damage go on with the next member or frame; False where there is none."""
        magic = self._magic
        if magic is None:
            return False
        self._inflater, self._damage = None, None
        self._out, self._kept = b"", bytearray()
        self._skip(max(-self._at, self.member + 1 - self.taken))  # the damaged one may have run over into the next
        while (found := self._in.find(magic, self._at)) < 0:
            self._skip(max(0, len(self._in) - len(magic) + 1 - self._at))
            if not self._more():
                return False
        self._skip(found - self._at)
        return True

    def rewind(self, mark: bytes, after: int) -> bool:
        """Go on from the first place that reads ``mark``; it may lie in what was given out last.

        Args:
            mark: Some bytes.
            after: Bytes given out before which no place counts.

        Returns:
            Whether there is such a place.

        Raises:
            DamagedError, OSError: As :meth:`read`.
        """
        back = min(len(self._kept), max(0, self.position - after))
        held = bytes(self._kept[len(self._kept) - back :])
        while (found := held.find(mark)) < 0:
            more = self.read(_RAW)
            if not more:
                return False
            held = held[-len(mark) :] + more
        self.position -= len(held) - found
        self._out, self._kept = held[found:] + self._out, bytearray()
        return True

    def _plain(self) -> bytes:
        """Bytes as they stand in the file."""
        if self._at == len(self._in):
            self._more()
        data = bytes(self._in[self._at :])
        self._in.clear()
        self._at = 0
        self.taken += len(data)
        return data

    def _inflated(self) -> bytes:
        """The next bytes of the member at hand; with a ``mark``, all of it."""
        if self._damage is not None:
            raise self._damage
        parts: list[bytes] = []
        size = 0
        enough = _WHOLE if self.mark else _RAW
        try:
            while size < enough and not self._at_end():
                piece, ended = self._step()
                parts.append(piece)
                size += len(piece)
                if size and ended:
                    break
        except DamagedError as damage:
            self._damage = damage
            data = b"".join(parts)
            sound = data[: max(0, data.rfind(self.mark))] if self.mark else data
            if not sound:
                raise
            return sound
        return b"".join(parts)

    def _at_end(self) -> bool:
        """Whether the file ends here, between two members."""
        left = self._at < len(self._in) or self._more()
        if self._inflater is None and self._magic == GZIP:
            while left and self._in[self._at] == 0:  # zeros may fill up a gzip file
                self._skip(1)
                left = self._at < len(self._in) or self._more()
        if not left and self._inflater is not None:
            raise DamagedError("the compressed data break off")
        return not left

    def _step(self) -> tuple[bytes, bool]:
        """Decompress a few bytes; the flag says whether the member ends with them."""
        if self._inflater is None:
            self._inflater, self.member = self._fresh(), self.taken
        fed = bytes(self._in[self._at : self._at + _FED])
        try:
            piece = self._inflater.decompress(fed)
        except Exception as error:
            if not (isinstance(error, zlib.error) or type(error).__name__ == "ZstdError"):  # zstandard may be missing
                raise
            raise DamagedError(f"the compressed data are damaged ({error})") from error
        ended = self._inflater.eof
        self._skip(len(fed) - (len(self._inflater.unused_data) if ended else 0))
        if ended:
            self._inflater = None
        return piece, ended

    def _fresh(self) -> _Inflater:
        if self._magic == GZIP:
            return zlib.decompressobj(wbits=31)
        with extra("zstd", "reading .zst"):
            import zstandard
        return zstandard.ZstdDecompressor(max_window_size=1 << 31).decompressobj()

    def _skip(self, count: int) -> None:
        """Step over bytes of the file, or back."""
        self._at += count
        self.taken += count

    def _more(self) -> bool:
        """Read on in the file; the beginning of the member at hand is kept for :meth:`recover`."""
        spent = self._at if self._inflater is None else max(0, self._at - min(_KEPT, self.taken - self.member))
        del self._in[:spent]
        self._at -= spent
        more = self._some(_RAW)
        self._in += more
        return bool(more)
