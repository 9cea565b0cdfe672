"""The base of the classes of texts, which all have what is here."""

from __future__ import annotations

from ._error import TextError
from ._search import Plan
from ._write import Segments, holes, write_line, write_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar

    from typing_extensions import Self, dataclass_transform
else:
    Self = object  # for typing.get_type_hints; typing takes longer to import than this

    def dataclass_transform(**_):
        """Tell type checkers that a class is called with its fields."""
        return lambda cls: cls


class TextType(type):
    """The class of the classes of texts: it makes a place for each hole of the text."""

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
    ) -> TextType:
        """Take the fields from the lines of the text; those with a default are last."""
        names = [hole.name for hole in holes(namespace.get("_lines", ()))]
        defaults = {name: namespace.pop(name) for name in names if name in namespace}
        fields = (*(name for name in names if name not in defaults), *defaults)
        namespace["__slots__"] = fields
        if names:
            namespace["__match_args__"] = namespace["_fields"] = fields
            namespace["_defaults"] = defaults
        return super().__new__(cls, name, bases, namespace)


@dataclass_transform(frozen_default=True)
class Text(metaclass=TextType):
    """The values of a text: a class of this package whose name ends in Text.

    The values are attributes, which cannot be set, and can be matched by ``match``. Two
    are equal if they are of one class and all values are.
    """

    if TYPE_CHECKING:
        _lines: ClassVar[tuple[Segments, ...]]
        _plan: ClassVar[Plan]
        _fields: ClassVar[tuple[str, ...]]
    else:
        _fields = __match_args__ = ()
        _defaults = {}

        def __init__(self, *values, **named):
            """Take the values as they are; ``format`` tells if they can be written."""
            fields = self._fields
            given = dict(zip(fields, values))
            twice = given.keys() & named.keys()
            given = self._defaults | given | named
            if len(values) > len(fields) or twice or given.keys() != set(fields):
                raise TypeError(f"{type(self).__name__} takes {', '.join(fields)}")
            for name, value in given.items():
                object.__setattr__(self, name, value)

        def __setattr__(self, name, value):
            """Refuse to set a value."""
            raise AttributeError(f"{name} cannot be set")

        def __delattr__(self, name):
            """Refuse to delete a value."""
            raise AttributeError(f"{name} cannot be deleted")

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Return the values of a text, or None where it does not fit.

        It raises nothing. ``parse_strict`` tells why a text does not fit.
        """
        places = {name: getattr(cls, name).__set__ for name in cls._fields}
        fast = cls._plan.compile(cls, places, cls._read)
        type.__setattr__(cls, "parse", staticmethod(fast))  # from now on
        return cls.parse(text)

    def __init_subclass__(cls) -> None:
        """Have each class compile a function of its own."""
        type.__setattr__(cls, "parse", Text.__dict__["parse"])

    @classmethod
    def parse_strict(cls, text: str) -> Self:
        """Return the values of a text; raise TextError where it does not fit."""
        return cls.parse(text) or cls(**cls._plan.read(text))

    @classmethod
    def _read(cls, text: str) -> Self | None:
        """Do as ``parse``, by the exact reader."""
        try:
            return cls(**cls._plan.read(text))
        except TextError:
            return None

    def format(self) -> str:
        """Return the text; raise ValueError that names a value it cannot have."""
        values = {name: getattr(self, name) for name in self._fields}
        if len(self._lines) == 1:
            return write_line(self._lines[0], values)
        return write_lines(self._lines, values)

    def __reduce__(self) -> tuple[type[Text], tuple[object, ...]]:
        """Return how to make the same again, for copy and pickle."""
        return type(self), tuple([getattr(self, name) for name in self._fields])

    def __eq__(self, other: object) -> bool:
        """Tell whether the other is of the same class and has the same values."""
        if not isinstance(other, Text):
            return NotImplemented
        return self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        """Return what is the same for equal values."""
        return hash(self.__reduce__())

    def __repr__(self) -> str:
        """Return the expression that makes the same again."""
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._fields)
        return f"{type(self).__name__}({values})"
