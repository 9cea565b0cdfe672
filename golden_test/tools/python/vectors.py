"""Reads every vector of the protocol with the installed package.

The two arguments are the files of the vectors: those of texts and those of steps.
"""

import json
import sys
from pathlib import Path
from typing import Any

from ftp_reply_codes import next_step, parse_text


def vectors(name: str) -> list[dict[str, Any]]:
    """Return what a file of vectors lists."""
    listed: list[dict[str, Any]] = json.loads(Path(name).read_text("utf-8"))["vectors"]
    return listed


texts, steps = vectors(sys.argv[1]), vectors(sys.argv[2])
for vector in texts:
    command: str | None = next(iter(vector["commands"]), None)
    parsed = parse_text(vector["code"], vector["text"], command)
    if "written" in vector and parsed and parsed.variant == vector["variant"]:
        assert parsed.values is not None and parsed.values.format() == vector["written"], vector
    if vector["values"] is None:
        assert not parsed or parsed.variant != vector["variant"], vector
    else:
        assert parsed, vector
for vector in steps:
    action, commands = next_step(vector["command"], vector["code"])
    assert (str(action), [str(c) for c in commands]) == (vector["action"], vector["commands"]), vector
print(len(texts), len(steps))
