"""The texts of each reply code; it stands for the generated module."""

from __future__ import annotations

from ._read import Literal, Spaces, Stop
from ._search import Plan, Whole
from ._values import AnyText, PassiveText

Variant = tuple[str, str, "type[AnyText] | Plan"]
"""The name, the commands that it answers, and the values' class or how it is read."""

VARIANTS: dict[int, tuple[Variant, ...]] = {
    227: (("", "", PassiveText),),
    250: (
        ("", "", Whole(Spaces(), Literal("Okay"), Stop())),
        ("renamed", "RNTO", Whole(Spaces(), Literal("Renamed"), Stop())),
    ),
}
