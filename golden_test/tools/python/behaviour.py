"""Answers questions about codes and names with the ftp_reply_codes package.

The one argument is the folder of the package. A line of the input is a JSON number, a code, or a JSON string, a name;
a line of the output answers it, and one more lists all codes.
"""

import json
import sys

sys.path.insert(0, sys.argv[1])

from ftp_reply_codes import ReplyCode, group, lookup, reply_class  # noqa: E402


def kebab(member):
    """Return a member's name as the spec has it; "" for None."""
    return "" if member is None else member.name.lower().replace("_", "-")


def code_facts(code):
    """Return all that the package says of a code, and fail where two ways of asking differ."""
    member = lookup(code)
    if member is not None:
        assert member is ReplyCode(code) and member == code
        assert member.reply_class is reply_class(code) and member.group is group(code)
    return {
        "code": code,
        "known": member is not None,
        "name": kebab(member),
        "class": kebab(reply_class(code)),
        "group": kebab(group(code)),
        "text": "" if member is None else member.text,
    }


def answer(question):
    """Answer one question."""
    if isinstance(question, int):
        return code_facts(question)
    try:
        return {"name": question, "code": ReplyCode[question]}
    except KeyError:
        return {"name": question, "code": None}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))))
print(json.dumps({"all": list(ReplyCode)}))
