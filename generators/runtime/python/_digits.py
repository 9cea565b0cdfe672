"""The digits of a protocol's reply codes; it stands for the generated module."""

from __future__ import annotations

from ._number import Number

DIGITS = 3


class ReplyClass(Number):
    """What the first digit of a reply code says."""

    GOOD = 2
    BAD = 5


CLASSES = {member.value: member for member in ReplyClass}


def reply_class(code: int) -> ReplyClass | None:
    """Return the class of a code, which need not be known."""
    return CLASSES.get(code // 100)
