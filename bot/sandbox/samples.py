"""What does the smallest picture, recording or paper look like that still is one?"""

import struct
import zlib

_WIDTH, _HEIGHT = 64, 48


def png(red: int = 46, green: int = 125, blue: int = 90) -> bytes:
    """A small rectangle in one colour, growing lighter towards the bottom."""
    rows = b"".join(
        b"\0" + bytes(min(255, value + 2 * line) for value in (red, green, blue)) * _WIDTH
        for line in range(_HEIGHT)
    )
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    body = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def ogg() -> bytes:
    """The first page of an Ogg stream: an Opus header, one channel, 48 kHz."""
    opus_head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48_000, 0, 0)
    page = b"OggS" + struct.pack("<BBqIIIB", 0, 2, 0, 1, 0, 0, 1)
    return page + bytes([len(opus_head)]) + opus_head


def mp4() -> bytes:
    return struct.pack(">I", 24) + b"ftypisom" + struct.pack(">I", 512) + b"isommp42"


def webp() -> bytes:
    body = b"WEBPVP8L" + struct.pack("<I", 8) + b"\x2f\xff\xc1\x7f\x00\x00\x00\x00"
    return b"RIFF" + struct.pack("<I", len(body)) + body


def pdf() -> bytes:
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
