"""What the types that are made of numbers have in common."""

from __future__ import annotations

from ._octets import DIGIT, SPACES, span
from ._parameter import LARGEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeGuard


def decimal(digits: str, high: int) -> int | None:
    """Return the number that digits make; None if it is larger than ``high``."""
    significant = digits.lstrip("0")
    if not digits or len(significant) > len(str(LARGEST)):
        return None
    value = int(significant or "0")
    return value if value <= high else None


def is_number(value: object, low: int, high: int) -> TypeGuard[int]:
    """Tell whether a value is an integer in a range, and no bool."""
    if not isinstance(value, int) or isinstance(value, bool):
        return False
    return low <= value <= high


def is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    """Tell whether a value is a tuple."""
    return isinstance(value, tuple)


def scan_numbers(
    text: str, at: int, end: int, high: int, most: int | None = None
) -> tuple[list[int], int]:
    """Read numbers separated by commas; spaces may follow a comma.

    The list is empty if a number is larger than ``high``. A comma that no number
    follows is not part of it.
    """
    numbers: list[int] = []
    stop = at
    while most is None or len(numbers) < most:
        digits_end = span(text, at, end, DIGIT)
        if digits_end == at:
            break
        number = decimal(text[at:digits_end], high)
        if number is None:
            return [], stop
        numbers.append(number)
        stop = digits_end
        if not text.startswith(",", stop, end):
            break
        at = span(text, stop + 1, end, SPACES)
    return numbers, stop
