"""What all enums of the package have in common."""

from enum import IntEnum


class Number(IntEnum):
    """An enum whose members print as their number, in every version of Python.

    In Python 3.10, an IntEnum prints as the names of its class and its member.
    """

    def __str__(self) -> str:
        """Return the number in decimal digits."""
        return int.__repr__(self)

    def __format__(self, format_spec: str, /) -> str:
        """Return the number as an int is formatted."""
        return int.__format__(self, format_spec)
