"""Answers questions with the ftp_reply_codes package.

The one argument is the folder of the package. A line of the input is a question, a line of the output answers it;
question_test.go has what they look like. Each character of a text is one octet.
"""

import base64
import json
import sys
from datetime import datetime, timedelta, timezone

sys.path.insert(0, sys.argv[1])

import ftp_reply_codes as package  # noqa: E402

ERRORS = {
    package.MalformedReplyError: "malformed",
    package.LineTooLongError: "line-too-long",
    package.TooManyLinesError: "too-many-lines",
    package.ReplyTooLargeError: "reply-too-large",
    package.IncompleteReplyError: "incomplete",
}

HOST_PORT = getattr(package, "HostPort", ())  # a package has them only where a text does
LONG_HOST_PORT = getattr(package, "LongHostPort", ())


def text_class(code, variant):
    """Return the class of a text: FileStatusSizeText."""
    name = package.ReplyCode(code).name + "_" + variant.replace("-", "_")
    return getattr(package, "".join(word.capitalize() for word in name.split("_")) + "Text")


def notation(value):
    """Return a value as a spec writes it."""
    if isinstance(value, HOST_PORT):
        return f"{value.host}:{value.port}"
    if isinstance(value, LONG_HOST_PORT):
        return {"family": value.family, "host": list(value.host), "port": list(value.port)}
    if isinstance(value, tuple):
        return [notation(item) for item in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime):
        assert value.utcoffset() == timedelta()
        seconds, _, fraction = value.replace(tzinfo=None).isoformat().partition(".")
        return seconds + ("." + fraction).rstrip("0").rstrip(".") + "Z"
    return value


def values_of(text):
    """Return the values of a text by the names of the parameters."""
    return {name.replace("_", "-"): notation(getattr(text, name)) for name in text.__match_args__}


def from_notation(value, of):
    """Return a value of a type, as it is given to be written."""
    if of == "facts" and not any(item and isinstance(item[0], list) for item in value):
        return tuple(map(tuple, value))
    if isinstance(value, list):
        return tuple(from_notation(item, of) for item in value)
    if of == "host-port":
        host, _, port = value.rpartition(":")
        return package.HostPort(host.strip("[]"), int(port))
    if of == "long-host-port":
        return package.LongHostPort(value["family"], bytes(value["host"]), bytes(value["port"]))
    if of == "timestamp":
        seconds, _, fraction = value.removesuffix("Z").partition(".")
        moment = datetime.fromisoformat(seconds).replace(tzinfo=timezone.utc)
        return moment + timedelta(milliseconds=int((fraction + "000")[:3]))
    if of in ("base64", "hex"):
        return base64.b64decode(value)
    return value


def read(question):
    """Read a text of which it is known which it is."""
    of = text_class(question["code"], question["variant"])
    lenient = of.parse(question["text"])
    try:
        text = of.parse_strict(question["text"])
    except package.TextError as error:
        assert lenient is None
        return {"offset": error.offset, "expected": error.expected}
    assert lenient == text and hash(lenient) == hash(text)
    return {"values": values_of(text), "written": text.format()}


def write(question):
    """Write values."""
    values = {
        name.replace("-", "_"): from_notation(value, question["types"][name])
        for name, value in question["write"].items()
    }
    try:
        return {"text": text_class(question["code"], question["variant"])(**values).format()}
    except ValueError:
        return {"error": True}


def parse(question):
    """Tell which text a text is."""
    parsed = package.parse_text(question["code"], question["text"], question.get("command"))
    if parsed is None:
        return None
    return {"variant": parsed.variant, "values": None if parsed.values is None else values_of(parsed.values)}


def next_step(question):
    """Tell what follows a reply to a command."""
    step = package.next_step(question["next"], question["code"])
    return {"action": step.action, "commands": step.commands}


def command_replies(question):
    """List the replies that a command may get."""
    return [
        {"code": reply.code, "stage": reply.stage, "listed": reply.listed, "doc": reply.doc}
        for reply in package.replies_of(question["replies"])
    ]


def replies(reader):
    """Return the replies that are ready, and the errors among them."""
    while True:
        try:
            for reply in reader:
                yield {"code": reply.code, "lines": [line.decode("latin-1") for line in reply.lines]}
            return
        except package.WireError as error:
            yield {"error": ERRORS[type(error)]}


def wire(question):
    """Cut what a server sent into replies."""
    sent, size = question["wire"].encode("latin-1"), question["chunk"]
    limits = {f"max_{of}": question.get(f"max{of.title()}") for of in ("line", "lines", "reply")}
    reader = package.ReplyReader(**{name: limit for name, limit in limits.items() if limit})
    found = []
    for start in range(0, len(sent), size):
        reader.feed(sent[start : start + size])
        found += replies(reader)
    try:
        reader.close()
    except package.IncompleteReplyError as error:
        found.append({"error": ERRORS[type(error)]})
    return {"replies": found}


def kebab(member):
    """Return a member's name as the spec has it; "" for None."""
    return "" if member is None else member.name.lower().replace("_", "-")


def about(question):
    """Tell all of a code."""
    code = question["about"]
    member = package.lookup(code)
    group = package.group(code) if hasattr(package, "group") else None
    facts = {"known": member is not None, "class": kebab(package.reply_class(code)), "group": kebab(group)}
    if member is None:
        return facts | {"name": "", "codeByName": 0, "text": "", "doc": "", "source": ""}
    named = package.ReplyCode[member.name]
    return facts | {
        "name": kebab(member), "codeByName": named, "text": member.text, "doc": member.doc, "source": member.source
    }


def describe(question):
    """Tell all of a command."""
    command = package.lookup_command(question["describe"])
    if command is None:
        return {"known": False, "doc": "", "syntax": "", "source": "", "sequence": ""}
    return {
        "known": True, "doc": command.doc, "syntax": command.syntax or "", "source": command.source,
        "sequence": command.sequence,
    }


def answer(question):
    """Answer one question."""
    if "about" in question:
        return about(question)
    if "describe" in question:
        return describe(question)
    if "next" in question:
        return next_step(question)
    if "replies" in question:
        return command_replies(question)
    if "wire" in question:
        return wire(question)
    if "write" in question:
        return write(question)
    if "variant" in question:
        return read(question)
    return parse(question)


for line in sys.stdin:
    sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
    sys.stdout.flush()
