"""The type long-host-port: an address of any family and a port."""

from __future__ import annotations

from ._error import refusal
from ._numbers import is_number, is_tuple, scan_numbers
from ._parameter import Parameter, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing_extensions import Self
else:
    Self = object  # for typing.get_type_hints; typing takes longer to import than this


class LongHostPort(tuple[int, bytes, bytes]):
    """An address of any family (RFC 1639 section 2).

    ``family`` is the number of the address family, from 0 to 255; ``host`` and ``port``
    are at most 255 octets each, the most significant first.
    """

    __slots__ = ()
    __match_args__ = ("family", "host", "port")

    def __new__(cls, family: int, host: bytes, port: bytes) -> Self:
        """Take an address as it is."""
        return super().__new__(cls, (family, host, port))

    def __getnewargs__(self) -> tuple[int, bytes, bytes]:
        """Return the values, for copy and pickle."""
        return self.family, self.host, self.port

    def __repr__(self) -> str:
        """Return the expression that makes the same again."""
        values = f"family={self.family!r}, host={self.host!r}, port={self.port!r}"
        return f"LongHostPort({values})"

    @property
    def family(self) -> int:
        """The number of the address family: 4 is IPv4, 6 is IPv6."""
        return self[0]

    @property
    def host(self) -> bytes:
        """The octets of the address."""
        return self[1]

    @property
    def port(self) -> bytes:
        """The octets of the port."""
        return self[2]


class LongHostPortType(Type):
    """Numbers: af,hal,h1,...,pal,p1,... (RFC 1639). A value is a LongHostPort.

    No regular expression can count its octets.
    """

    __slots__ = ()

    expected = "a long-host-port"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[LongHostPort, int] | None:
        """Read a family, a count and that many octets, and the same again."""
        head, _ = scan_numbers(text, at, end, 255, 2)
        if len(head) < 2:
            return None
        host_end = 2 + head[1]
        up_to_port, _ = scan_numbers(text, at, end, 255, host_end + 1)
        if len(up_to_port) <= host_end:
            return None
        port_end = host_end + 1 + up_to_port[host_end]
        octets, stop = scan_numbers(text, at, end, 255, port_end)
        if len(octets) < port_end:
            return None
        host, port = bytes(octets[2:host_end]), bytes(octets[host_end + 1 :])
        return LongHostPort(octets[0], host, port), stop

    def write(self, value: object, p: Parameter) -> str:
        """Return an address of any family as numbers."""
        allowed = "a family, a host and a port of octets, at most 255 of each"
        if not is_tuple(value) or len(value) != 3:
            raise refusal(p.name, allowed)
        family, host, port = value
        if not is_number(family, 0, 255):
            raise refusal(p.name, allowed)
        if not isinstance(host, bytes) or not isinstance(port, bytes):
            raise refusal(p.name, allowed)
        if max(len(host), len(port)) > 255:
            raise refusal(p.name, allowed)
        return ",".join(map(str, [int(family), len(host), *host, len(port), *port]))


long_host_port = LongHostPortType()
