"""Is it the database itself that cannot serve now, whoever asks for whatever?"""

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree


def cannot_serve_now(failure: Exception) -> bool:
    """True for locked, full, broken and out of reach: it is mended by time or a human, not by giving up."""
    match failure:
        case NoConnectionFree():
            return True
        case OperationalError():
            # SQLite says "operational" also of a statement that is wrong in itself.
            return getattr(failure.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_ERROR
        case DBAPIError():
            return failure.connection_invalidated
    return False
