"""Classes of texts; it stands for the generated module."""

from __future__ import annotations

from ._base import Text
from ._edge import number_edge
from ._host_port import HostPort, host_port
from ._read import Finish, Start, Value
from ._search import Leftmost


class PassiveText(Text):
    """``Passive ({address}).``."""

    _lines = (("Passive (", Value("address", host_port), ")."),)
    _plan = Leftmost(
        "{address}",
        Start(number_edge),
        Value("address", host_port),
        Finish(number_edge),
    )

    address: HostPort
    """Where the server listens."""


AnyText = PassiveText
