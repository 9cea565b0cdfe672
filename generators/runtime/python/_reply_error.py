"""The exception that is a reply."""

from __future__ import annotations

from ._digits import DIGITS, ReplyClass
from ._reply import Reply, prefix


class ReplyError(Exception):
    """A reply that was not the one wanted."""

    reply: Reply

    def __init__(self, reply: Reply) -> None:
        """Take the reply."""
        super().__init__(reply)
        self.reply = reply

    def __str__(self) -> str:
        """Return the code and the text of the reply."""
        return f"{self.code:0{DIGITS}} {self.reply.decode()}"

    @property
    def code(self) -> int:
        """The reply code, known or not."""
        return self.reply.code

    @property
    def text(self) -> bytes:
        """The text of the reply, as Reply has it."""
        return self.reply.text

    @property
    def reply_class(self) -> ReplyClass | None:
        """What the first digit says; None where the protocol does not define it."""
        return self.reply.reply_class

    @classmethod
    def from_ftplib(
        cls, error: BaseException, encoding: str = "utf-8"
    ) -> ReplyError | None:
        """Return the reply that an exception of ``ftplib`` is about.

        It is None where the exception is about none, such as an OSError. The encoding
        is that of the FTP object.
        """
        message = str(error.args[0]) if error.args else ""
        lines = message.encode(encoding, "surrogateescape").split(b"\n")
        code, separator = prefix(lines[0])
        return cls(Reply(code, tuple(lines))) if separator else None
