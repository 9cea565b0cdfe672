"""What a value that is looked for must not touch: it would be part of a longer one.

An edge keeps a search linear too: no run of characters is read from more than one.
"""

from __future__ import annotations

from ._octets import DIGIT, NOT_WORD, PADDED, SPACES, TOKEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._expression import Expression


class Edge:
    """What a value must not touch. A place is never the start or the end of the text."""

    __slots__ = ()

    def starts_inside(self, text: str, at: int) -> bool:
        """Tell whether a value that begins here would begin inside a longer one."""
        raise NotImplementedError

    def ends_inside(self, text: str, at: int) -> bool:
        """Tell whether a value that ends here is part of a longer one."""
        raise NotImplementedError

    def express_start(self, expression: Expression) -> None:
        """Add what matches where a value can begin."""
        raise NotImplementedError

    def express_end(self, expression: Expression) -> None:
        """Add what matches where a value can end."""
        raise NotImplementedError


class NumberEdge(Edge):
    """Not inside a word, a fraction or a longer list, and without a sign."""

    __slots__ = ()

    def starts_inside(self, text: str, at: int) -> bool:
        """Look for a word, a sign, a fraction and a list."""
        if text[at - 1] in TOKEN or text[at - 1] in "+-":
            return True
        if text[at - 1] == "." and at > 1 and text[at - 2] in DIGIT:
            return True
        if text[at] in SPACES:
            return False  # no number begins here: a run of spaces is passed once
        while at and text[at - 1] in SPACES:
            at -= 1
        return at > 1 and text[at - 1] == "," and text[at - 2] in DIGIT

    def ends_inside(self, text: str, at: int) -> bool:
        """Look for a word and a fraction."""
        if text[at] == ".":
            return text[at + 1 : at + 2] in DIGIT and at + 1 < len(text)
        return text[at] in TOKEN

    def express_start(self, expression: Expression) -> None:
        """Look back over the first digit, which a search finds fast.

        A list with more than one space after a comma is left to the exact reader.
        """
        easy = r"(?<=[^0-9A-Za-z_+\-., \t][0-9])"
        back = r"(?<![0-9A-Za-z_+\-][0-9])(?<![0-9][.,][0-9])(?<![0-9],[ \t][0-9])"
        expression.edge(f"(?:{easy}|{back}(?:(?<=[ \\t][ \\t][0-9])())?)")

    def express_end(self, expression: Expression) -> None:
        """Look for a word and a fraction."""
        expression.add(r"(?![0-9A-Za-z_]|\.[0-9])")


class WordEdge(Edge):
    """Not inside a word."""

    __slots__ = ()

    def starts_inside(self, text: str, at: int) -> bool:
        """Look for a word."""
        return text[at - 1] not in NOT_WORD

    def express_start(self, expression: Expression) -> None:
        """Look back for a word."""
        expression.add(r"(?<![^ \t\r\n\0])")


class Base64Edge(Edge):
    """Not beside more base64."""

    __slots__ = ()

    def starts_inside(self, text: str, at: int) -> bool:
        """Look for more."""
        return text[at - 1] in PADDED

    def ends_inside(self, text: str, at: int) -> bool:
        """Look for more."""
        return text[at] in PADDED

    def express_start(self, expression: Expression) -> None:
        """Look back for more."""
        expression.add("(?<![A-Za-z0-9+/=])")

    def express_end(self, expression: Expression) -> None:
        """Look for more."""
        expression.add("(?![A-Za-z0-9+/=])")


number_edge = NumberEdge()
word_edge = WordEdge()
base64_edge = Base64Edge()
