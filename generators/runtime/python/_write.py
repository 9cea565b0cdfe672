"""Writing a text from its values."""

from __future__ import annotations

from ._error import refusal
from ._numbers import is_tuple
from ._parameter import Parameter

Segments = tuple["str | Parameter", ...]
"""A line of a text: literals and holes."""


def holes(lines: tuple[Segments, ...]) -> list[Parameter]:
    """Return the holes of a text, each once, in order."""
    found: dict[str, Parameter] = {}
    for line in lines:
        for segment in line:
            if not isinstance(segment, str):
                found.setdefault(segment.name, segment)
    return list(found.values())


def write_line(segments: Segments, values: dict[str, object]) -> str:
    """Return a line."""
    return "".join(
        segment
        if isinstance(segment, str)
        else segment.type.write(values[segment.name], segment)
        for segment in segments
    )


def write_lines(lines: tuple[Segments, ...], values: dict[str, object]) -> str:
    """Return three lines, of which the second is repeated for each of its values."""
    first, middle, last = lines
    names = [hole.name for hole in holes((middle,))]
    rows: list[tuple[object, ...]] = []
    for name in names:
        row = values[name]
        if not is_tuple(row) or not row:
            raise refusal(name, "a tuple of one or more values, one a line")
        rows.append(row)
        if len(row) != len(rows[0]):
            raise refusal(name, "as many values as " + " and ".join(names))
    return "\n".join(
        [
            write_line(first, values),
            *(write_line(middle, dict(zip(names, row))) for row in zip(*rows)),
            write_line(last, values),
        ]
    )
