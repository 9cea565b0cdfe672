"""One regular expression a text, in place of its exact reader.

What the operations of a plan match, their expression matches too, at the same place and
with the same values. It takes linear time: no part of it can match in two ways. Where
it matches nothing, nothing fits. Where its groups are not a value after all, such as a
number out of range, it does not decide, and the exact reader does.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ._parameter import Parameter

    Place = Callable[[Any, Any], None]
    Read = Callable[[str], Any]


class Expression:
    """A regular expression that is put together, and the code that takes its groups."""

    __slots__ = (
        "_count",
        "_doubt",
        "_edge",
        "_groups",
        "_names",
        "_parts",
        "_takes",
        "is_exact",
    )

    def __init__(self) -> None:
        """Begin with nothing."""
        self._parts: list[str] = []
        self._groups: dict[str, list[str]] = {}
        self._takes: dict[str, tuple[str, str]] = {}
        self._names: dict[str, object] = {}
        self._edge = ""
        self.is_exact = False  # whether only the exact reader can decide
        self._count = 0  # of all groups
        self._doubt = ""  # the group that matches where the expression cannot decide

    def add(self, pattern: str) -> None:
        """Add a part that has no groups."""
        self._parts.append(pattern)

    def edge(self, edge: str) -> None:
        """Add what stands after the first character of the number that follows.

        An empty group in it matches where the exact reader has to decide.
        """
        self._edge = edge

    def value(self, p: Parameter) -> None:
        """Add a value."""
        pattern = p.type.pattern(p, self._edge)
        if p.first:  # no expression can look back to the start of the text
            self.is_exact = self.is_exact or bool(self._parts)
            self.add(r'\A[^"]*')
        first = self._count + 1
        self._count += pattern.count("(") - pattern.count("(?")
        groups = [f"g{i}" for i in range(first, self._count + 1)]
        if groups and "()" in self._edge:
            self._doubt = groups.pop(1)
        self._edge = ""
        self.is_exact = self.is_exact or not pattern
        self._parts.append(pattern)
        self._groups[p.name] = groups
        if groups:
            self._take(p, groups)

    def _take(self, p: Parameter, groups: list[str]) -> None:
        code, condition = p.type.take(groups, p)
        if not code:
            name = f"scan_{p.name}"
            code, self._names[name] = f"{name}({groups[0]})", whole(p)
        self._names.update(p.type.names())
        self._takes[p.name] = code, condition

    def again(self, p: Parameter) -> None:
        """Add the same value again."""
        groups = self._groups[p.name]
        pattern = p.type.again("\\" + groups[0][1:]) if groups else ""
        self.is_exact = self.is_exact or not pattern
        self._parts.append(pattern)

    def compile(
        self, method: str, cls: type, places: dict[str, Place], exact: Read
    ) -> Read:
        """Return a function that reads a text as ``exact`` does.

        It makes an object of a class; the places set a value of it. It is straight-line
        code made from the expression alone, as a namedtuple is made from its fields.
        """
        if self.is_exact:
            return exact
        import re  # takes longer to import than all of this package

        names = self._names | {f"set_{name}": place for name, place in places.items()}
        names["find"] = getattr(re.compile("".join(self._parts), re.ASCII), method)
        names |= {"cls": cls, "exact": exact, "new": object.__new__}
        made: dict[str, Read] = {}
        exec(self.code(), names, made)  # noqa: S102
        return made["read"]

    def code(self) -> str:
        """Return the source of the function."""
        lines = ["match = find(text)", "if match is None:", "    return None"]
        if self._count == 1:
            lines += ["g1 = match[1]"]
        else:
            groups = [f"g{i}" for i in range(1, self._count + 1)]
            lines += [f"{', '.join(groups)} = match.groups()"]
        if self._doubt:
            lines += [f"if {self._doubt} is not None:", "    return exact(text)"]
        lines += ["found = new(cls)", "try:"]
        for name, (value, condition) in self._takes.items():
            if condition:
                lines += [f"    value = {value}", f"    if not {condition}:"]
                lines += ["        return exact(text)"]
                value = "value"
            lines += [f"    set_{name}(found, {value})"]
        lines += ["except (KeyError, ValueError):", "    return exact(text)"]
        return "\n    ".join(["def read(text):", *lines, "return found"])


def whole(p: Parameter) -> Callable[[str], object]:
    """Return a function that reads a value from a text that has nothing else."""

    def read(text: str) -> object:
        found = p.type.scan(text, 0, len(text), p)
        if found is None or found[1] < len(text):
            raise ValueError(text)
        return found[0]

    return read
