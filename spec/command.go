package spec

import "slices"

// A Command is what a client sends, and the replies that it may get.
type Command struct {
	Name     string         `json:"name,omitempty"` // in upper case; empty for the greeting
	Title    string         `json:"title,omitempty"`
	Status   Status         `json:"status"`
	SameAs   string         `json:"sameAs,omitempty"` // the command that this is another name of
	Syntax   string         `json:"syntax,omitempty"`
	Doc      string         `json:"doc"`
	Sources  []Citation     `json:"sources"`
	Sequence *Sequence      `json:"-"` // nil only where the command is retired
	Step     *Step          `json:"-"` // of the sequence; nil with it
	Replies  []CommandReply `json:"replies"`
	Listed   []Citation     `json:"listed"` // who lists the replies
	Notes    []Note         `json:"notes"`  // gaps and contradictions of the documents

	Position Position `json:"-"` // of the name
}

// A CommandReply is a reply that a command may get.
type CommandReply struct {
	Code    Code       `json:"code"`
	Stage   Stage      `json:"stage"`
	Listed  bool       `json:"listed"`        // by the document that defines the command
	Status  Status     `json:"status"`        // who else says so: a base document, an extension, or only the wire
	Doc     string     `json:"doc,omitempty"` // when it is sent; empty where it is listed
	Sources []Citation `json:"sources"`

	Reply *Reply `json:"-"` // nil where a retired command got a retired code
}

// A Note tells of a gap or a contradiction in the documents.
type Note struct {
	Doc     string     `json:"doc"`
	Sources []Citation `json:"sources"`
}

// A Stage is how far a command has come with a reply.
type Stage string

// The stages, in their order.
const (
	Preliminary  Stage = "preliminary"
	Success      Stage = "success"
	Intermediate Stage = "intermediate"
	Failure      Stage = "failure"
	LateFailure  Stage = "late-failure" // after a preliminary reply
)

// Stages returns all stages, in their order.
func Stages() []Stage { return []Stage{Preliminary, Success, Intermediate, Failure, LateFailure} }

// fits reports whether a reply of a class with the action can belong to the stage. Any may be preliminary: a transfer
// that the command breaks off is answered first.
func (s Stage) fits(a Action) bool {
	return s == Preliminary || stageOf(a) == s || s == LateFailure && stageOf(a) == Failure
}

// stageOf returns the stage of a reply whose class has the action, where nothing else is said.
func stageOf(a Action) Stage {
	switch a {
	case Wait:
		return Preliminary
	case Done:
		return Success
	case Send:
		return Intermediate
	case Retry, GiveUp:
		return Failure
	}
	return ""
}

// Command returns the command of a name, whose ASCII letters may be in any case, or nil.
func (r *Registry) Command(name string) *Command {
	i := slices.IndexFunc(r.Commands, func(c *Command) bool { return equalFold(c.Name, name) })
	if i < 0 {
		return nil
	}
	return r.Commands[i]
}

// Live returns the commands that are values of the generated packages: all except the retired ones.
func (r *Registry) Live() []*Command {
	return filter(r.Commands, func(c *Command) bool { return c.Status != RetiredCommand })
}

// RetiredCommands returns the commands that are documented only.
func (r *Registry) RetiredCommands() []*Command {
	return filter(r.Commands, func(c *Command) bool { return c.Status == RetiredCommand })
}

// Reply returns the reply of a code that the command may get, or nil.
func (c *Command) Reply(code Code) *CommandReply {
	for i := range c.Replies {
		if c.Replies[i].Code == code {
			return &c.Replies[i]
		}
	}
	return nil
}

// InStage returns the replies of a stage that are listed, or those that are not.
func (c *Command) InStage(stage Stage, listed bool) []CommandReply {
	return filter(c.Replies, func(r CommandReply) bool { return r.Stage == stage && r.Listed == listed })
}

// GotBy returns what may get a reply: the greeting and the commands, without the retired ones.
func (r *Registry) GotBy(code Code) []*Command {
	return filter(r.Answered(), func(c *Command) bool { return c.Reply(code) != nil })
}

// Citations returns all sources of the command, separated by semicolons.
func (c *Command) Citations() string { return Cite(c.Sources) }

// Answered returns what is answered by replies: the greeting, which has no name, if the spec has one, and the live
// commands.
func (r *Registry) Answered() []*Command {
	if r.Greeting == nil {
		return r.Live()
	}
	return slices.Insert(r.Live(), 0, r.Greeting)
}

func filter[T any](items []T, keep func(T) bool) []T {
	var kept []T
	for _, item := range items {
		if keep(item) {
			kept = append(kept, item)
		}
	}
	return kept
}
