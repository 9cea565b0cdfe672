package spec

import "strings"

// Doc tells what the stage of a reply says, in a sentence.
func (s Stage) Doc() string { return stageDocs[s] }

var stageDocs = map[Stage]string{
	Preliminary:  "The command has begun, and another reply follows.",
	Success:      "The command has succeeded.",
	Intermediate: "The command needs another one to go on.",
	Failure:      "The command has failed.",
	LateFailure:  "The command has failed after a preliminary reply.",
}

// Actions returns all actions, in the order of the classes that they follow in most protocols.
func Actions() []Action {
	return []Action{Wait, Transfer, Done, Send, Retry, GiveUp, Reconnect, Decode, Unexpected}
}

// Doc tells what a client does, in a paragraph.
func (a Action) Doc() string { return actionDocs[a] }

var actionDocs = map[Action]string{
	Wait:      "Wait for another reply to the same command, and send no other before it.",
	Transfer:  "Send or receive the data, then wait for another reply to the same command.",
	Done:      "The command has succeeded; send any other.",
	Send:      "Send another command next: one that this one needs, or one that does the same in its place.",
	Retry:     "The command has failed for now. The same may succeed later, from the start of the sequence.",
	GiveUp:    "The command has failed for good. Do not send the same again.",
	Reconnect: "This connection is closed, or about to be. Open a new one, later if need be, and begin again.",
	Decode:    "The text is itself a reply, encoded. Decode it, and ask again with the code of that.",
	Unexpected: "The code is of no class, so this is not a reply of the protocol. " +
		"Close the connection, or treat it as a failure.",
}

// Brief tells in a few words what a client does.
func (a Action) Brief() string { return briefActions[a] }

var briefActions = map[Action]string{
	Wait:       "wait for another reply",
	Transfer:   "transfer the data, then wait for another reply",
	Done:       "go on",
	Send:       "send the next command",
	Retry:      "try again later",
	GiveUp:     "give up",
	Reconnect:  "open a new connection",
	Decode:     "decode the reply inside and act on that",
	Unexpected: "not expected",
}

// Title returns the stage as it reads at the start of a line.
func (s Stage) Title() string { return capitalized(strings.ReplaceAll(string(s), "-", " ")) }

// Title returns the status as it reads at the start of a line.
func (s Status) Title() string { return capitalized(string(s)) }

func capitalized(words string) string { return strings.ToUpper(words[:1]) + words[1:] }
