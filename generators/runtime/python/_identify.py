"""Which text a text is, for those who do not know what comes."""

from __future__ import annotations

from ._error import TextError
from ._octets import lower
from ._values import AnyText
from ._variants import VARIANTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing_extensions import Self
else:
    Self = object  # for typing.get_type_hints; typing takes longer to import than this


class ParsedText(tuple["int", "str", "AnyText | None"]):
    """A text that was told from the others of its reply code, with its values.

    ``variant`` is the name of a variant, or "" for the code's own text. ``values`` is
    None for a text without values.
    """

    __slots__ = ()
    __match_args__ = ("code", "variant", "values")

    def __new__(cls, code: int, variant: str, values: AnyText | None) -> Self:
        """Take the parts as they are."""
        return super().__new__(cls, (code, variant, values))

    def __getnewargs__(self) -> tuple[int, str, AnyText | None]:
        """Return the parts, for copy and pickle."""
        return self.code, self.variant, self.values

    def __repr__(self) -> str:
        """Return the expression that makes the same again."""
        parts = f"code={self.code!r}, variant={self.variant!r}, values={self.values!r}"
        return f"ParsedText({parts})"

    @property
    def code(self) -> int:
        """The reply code."""
        return self[0]

    @property
    def variant(self) -> str:
        """The name of the variant; "" for the code's own text."""
        return self[1]

    @property
    def values(self) -> AnyText | None:
        """The values of the text; None for a text without values."""
        return self[2]


def parse_text(code: int, text: str, command: str | None = None) -> ParsedText | None:
    """Tell which of the texts of a reply code a text is, and read its values.

    The text is without the code; LF or CR LF separate its lines. The command that the
    reply answers leaves out the texts for other commands; None or "" is any. Of several
    texts that fit, one for the command is meant, and then the first.

    The result is None where no text fits. It raises nothing.
    """
    variants = VARIANTS.get(code, ())
    if command:
        wanted = lower(command)
        own = [v for v in variants if wanted in lower(v[1]).split(",")]
        variants = (*own, *(v for v in variants if not v[1]))
    for name, _, read in variants:
        if isinstance(read, type):
            values = read.parse(text)
            if values is not None:
                return ParsedText(code, name, values)
            continue
        try:
            read.read(text)
        except TextError:
            continue
        return ParsedText(code, name, None)
    return None
