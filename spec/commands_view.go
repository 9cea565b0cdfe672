package spec

import "slices"

// Citations returns all sources of the command, parted by semicolons.
func (c *Command) Citations() string { return Cite(c.Sources) }

// Citations returns all sources of the sequence, parted by semicolons.
func (s *Sequence) Citations() string { return Cite(s.Sources) }

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
func Actions() []Action { return []Action{Wait, Done, Send, Retry, GiveUp, Decode, Unexpected} }

// Doc tells what a client does, in a paragraph.
func (a Action) Doc() string { return actionDocs[a] }

var actionDocs = map[Action]string{
	Wait:       "Wait for another reply to the same command, and send no other before it.",
	Done:       "The command has succeeded; send any other.",
	Send:       "The command needs another one to go on; send that next.",
	Retry:      "The command has failed for now. The same may succeed later, from the start of the sequence.",
	GiveUp:     "The command has failed for good. Do not send the same again.",
	Decode:     "The text is itself a reply, encoded. Decode it, and ask again with the code of that.",
	Unexpected: "The reply has no place here, so the two sides do not agree on where they are. Close the connection, or treat it as a failure.",
}

// ByStatus returns the live commands of a status.
func (r *Registry) ByStatus(status Status) []*Command {
	return filter(r.Live(), func(c *Command) bool { return c.Status == status })
}

// Statuses returns the statuses that live commands have, in their order.
func (r *Registry) Statuses() []Status {
	return filter([]Status{Standard, Extension, DeFacto, Historic}, func(s Status) bool { return len(r.ByStatus(s)) > 0 })
}

// Senders returns the commands whose document lists a reply, or those that may get it all the same.
func (r *Registry) Senders(code Code, listed bool) []*Command {
	return filter(r.GotBy(code), func(c *Command) bool { return c.Reply(code).Listed == listed })
}

// ByStage returns the replies of a command in the order of the stages, those that are listed first.
func (c *Command) ByStage() []CommandReply {
	var replies []CommandReply
	for _, stage := range Stages() {
		replies = append(append(replies, c.InStage(stage, true)...), c.InStage(stage, false)...)
	}
	return replies
}

// TextsOf returns what a reply to the command says: the texts that are for this command, and the reply's own unless a
// document of the protocol has one of the others in its place.
func (c *Command) TextsOf(reply *Reply) []*Variant {
	texts := filter(reply.Variants, func(v *Variant) bool { return slices.Contains(v.Commands, c.Name) })
	if slices.ContainsFunc(texts, func(v *Variant) bool { return v.Status != DeFacto }) {
		return texts
	}
	return append([]*Variant{&reply.Variant}, texts...)
}

// Heading returns the name of a command and what it is short for.
func (c *Command) Heading() string {
	if c.Title == "" || c.Title == c.Name {
		return c.Name
	}
	return c.Name + ": " + c.Title
}

// ListsElsewhere reports whether the replies are listed in another place than the one that defines the command.
func (c *Command) ListsElsewhere() bool { return !slices.Equal(c.Listed, c.Sources) }
