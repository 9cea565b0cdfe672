"""The type host-port: an IPv4 address and a port."""

from __future__ import annotations

from ._error import refusal
from ._numbers import is_number, is_tuple, scan_numbers
from ._parameter import Parameter, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing_extensions import Self
else:
    Self = object  # for typing.get_type_hints; typing takes longer to import than this


class HostPort(tuple[str, int]):
    """An IPv4 address and a port, as the functions of ``socket`` take them.

    ``host`` is four decimal numbers separated by points, ``port`` is from 0 to 65535.
    """

    __slots__ = ()
    __match_args__ = ("host", "port")

    def __new__(cls, host: str, port: int) -> Self:
        """Take an address and a port as they are."""
        return super().__new__(cls, (host, port))

    def __getnewargs__(self) -> tuple[str, int]:
        """Return the values, for copy and pickle."""
        return self.host, self.port

    def __repr__(self) -> str:
        """Return the expression that makes the same again."""
        return f"HostPort(host={self.host!r}, port={self.port!r})"

    @property
    def host(self) -> str:
        """The IPv4 address."""
        return self[0]

    @property
    def port(self) -> int:
        """The port."""
        return self[1]


NUMBERS = {str(octet): octet for octet in range(256)}
"""The octets by their one canonical form."""

OCTETS = {octet: octet for octet in NUMBERS}
POINTS = {octet: octet + "." for octet in NUMBERS}
"""The canonical forms, without and with a point: to look one up is to check it."""


class HostPortType(Type):
    """Six numbers: h1,h2,h3,h4,p1,p2 (RFC 959 section 5.3.2). A value is a HostPort."""

    __slots__ = ()

    expected = "a host-port"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[HostPort, int] | None:
        """Read six octets."""
        octets, stop = scan_numbers(text, at, end, 255, 6)
        if len(octets) < 6:
            return None
        host = ".".join(map(str, octets[:4]))
        return HostPort(host, octets[4] << 8 | octets[5]), stop

    def write(self, value: object, p: Parameter) -> str:
        """Return an IPv4 address and a port as six numbers."""
        allowed = "an IPv4 address and a port"
        if not is_tuple(value) or len(value) != 2:
            raise refusal(p.name, allowed)
        host, port = value
        octets = str(host).split(".")
        if len(octets) != 4 or not NUMBERS.keys() >= set(octets):
            raise refusal(p.name, allowed)
        if not is_number(port, 0, 65535):
            raise refusal(p.name, allowed)
        return ",".join([*octets, str(port >> 8), str(port & 255)])

    def pattern(self, p: Parameter, edge: str) -> str:
        """Match six numbers separated by commas."""
        more = r",[ \t]*([0-9]+)"
        return f"([0-9]{edge}[0-9]*){more * 5}(?![0-9])"

    def take(self, groups: list[str], p: Parameter) -> tuple[str, str]:
        """Return the pair; an octet in another form than the canonical is no key."""
        *host, last, high, low = groups
        points = "".join(f"{{point[{group}]}}" for group in host)
        port = f"number[{high}] << 8 | number[{low}]"
        return f'pair(HostPort, (f"{points}{{octet[{last}]}}", {port}))', ""

    def names(self) -> dict[str, object]:
        """Return what the code of ``take`` names."""
        return {
            "HostPort": HostPort,
            "number": NUMBERS,
            "octet": OCTETS,
            "point": POINTS,
            "pair": tuple[str, int].__new__,
        }


host_port = HostPortType()
