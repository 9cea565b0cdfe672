"""What a user of the commands relies on, for type checkers and for Python.

commands_test.go has both look at it, with the package beside it.
"""

import copy
import pickle

from ftp_reply_codes import (
    GREETING,
    Action,
    Command,
    ReplyCode,
    SequenceName,
    Stage,
    Step,
    lookup_command,
    next_step,
    replies_of,
)


def sent(step: Step) -> tuple[Command, ...] | None:
    """Return what is sent; each action has its branch, or the function might not return."""
    action = step.action
    match action:
        case Action.SEND:
            return step.commands
        case Action.WAIT | Action.TRANSFER | Action.DONE | Action.RETRY | Action.GIVE_UP:
            return None
        case Action.RECONNECT | Action.DECODE | Action.UNEXPECTED:
            return None


# RFC 959 sections 4.2 and 5.4: 331 needs the password, 350 the new name.
assert sent(next_step("USER", 331)) == (Command.PASS,)
assert sent(next_step(Command.RNFR, ReplyCode(350))) == (Command.RNTO,)
assert next_step(GREETING, 120) == Step(Action.WAIT, ())
assert next_step("rnfr", 350) == next_step("RNFR", 350)

# A peer may send anything: only what has three digits, and a class, means something.
for code in (-1, -331, 0, 5, 33, 3310, 33100, 10**9, 10**30, 799):
    assert next_step("USER", code).action is Action.UNEXPECTED, code
assert next_step("STOR", 299).action is Action.DONE
for unknown in ("NOPE", "", "__class__", "mro", "pa\u00df", "\u017fTOR", "STOR "):
    assert lookup_command(unknown) is None
    assert unknown == GREETING or replies_of(unknown) == ()

# A command is the string that is sent.
assert lookup_command("sToR") is Command.STOR is Command("STOR")
assert Command.STOR + " x" == f"{Command.STOR} x" == "{} x".format(Command.STOR) == "STOR x"
assert type(str(Command.STOR)) is str and f"{Command.STOR:>6}" == "  STOR"
assert {"STOR": 1}[Command.STOR] == 1 and hash(Command.STOR) == hash("STOR")
assert [str(command) for command in Command] == sorted(Command)

# The values are immutable, can be taken apart, and survive being copied.
action, commands = next_step("USER", 331)
assert action is Action.SEND and commands == (Command.PASS,)
[reply] = [reply for reply in Command.RNFR.replies if reply.code == 350]
assert (reply.code, reply.stage, reply.listed, reply.doc) == tuple(reply)
assert reply.code is ReplyCode(350) and reply.stage is Stage.INTERMEDIATE and reply.listed
assert Command.RNFR.sequence is Command.RNTO.sequence is SequenceName.RENAME
for value in (Command.STOR, reply, next_step("USER", 331)):
    assert copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value
for value, part in ((reply, "code"), (next_step("USER", 331), "action")):
    try:
        setattr(value, part, None)
    except AttributeError:
        continue
    raise AssertionError(value)
