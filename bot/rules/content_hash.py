"""Do two files say the same?"""

import hashlib
import json
from typing import Any


def content_hash(content: dict[str, Any]) -> str:
    """The SHA-256 of the content in one spelling: the order in which it was put together is no matter."""
    spelled = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(spelled.encode()).hexdigest()
