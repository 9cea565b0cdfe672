"""The type timestamp: YYYYMMDDHHMMSS and a fraction, in UTC."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from ._error import refusal
from ._octets import DIGIT, span
from ._parameter import Parameter, Type


class Timestamp(Type):
    """A time in UTC (RFC 3659 section 2.3). A value is an aware datetime."""

    __slots__ = ()

    expected = "a timestamp"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[datetime, int] | None:
        """Read 14 digits and a fraction, of which milliseconds are kept.

        Second 60, a leap second, is the next minute's 0.
        """
        stop = span(text, at, end, DIGIT)
        digits, fraction = text[at:stop], ""
        if len(digits) != 14:
            return None
        if text.startswith(".", stop, end):
            fraction = text[stop + 1 : span(text, stop + 1, end, DIGIT)]
            stop += len(fraction) + 1 if fraction else 0
        year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
        hour, minute, second = int(digits[8:10]), int(digits[10:12]), int(digits[12:])
        leap = second // 60
        millisecond = int((fraction + "000")[:3])
        try:
            moment = datetime(year, month, day, hour, minute, second - leap)
            moment = moment.replace(microsecond=millisecond * 1000, tzinfo=timezone.utc)
            moment += timedelta(seconds=leap)
        except (ValueError, OverflowError):
            return None
        return None if year < 1000 else (moment, stop)

    def write(self, value: object, p: Parameter) -> str:
        """Return a time in UTC, with its milliseconds if it has any."""
        allowed = "an aware datetime from the year 1000 to 9999"
        if not isinstance(value, datetime) or value.utcoffset() is None:
            raise refusal(p.name, allowed)
        try:
            moment = value.astimezone(timezone.utc)
        except OverflowError:
            raise refusal(p.name, allowed) from None
        if moment.year < 1000:
            raise refusal(p.name, allowed)
        millisecond = moment.microsecond // 1000
        fraction = f".{millisecond:03}" if millisecond else ""
        return moment.strftime("%Y%m%d%H%M%S") + fraction

    def pattern(self, p: Parameter, edge: str) -> str:
        """Match 14 digits and a fraction."""
        return rf"([0-9]{edge}[0-9]{{13}}(?![0-9])(?:\.[0-9]+(?![0-9])|(?!\.[0-9])))"


timestamp = Timestamp()
