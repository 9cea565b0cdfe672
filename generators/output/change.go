package output

// A state is how a file on disk stands to what would be generated.
type state int

// The states.
const (
	missing         state = iota // to be written
	specChanged                  // ours, and the spec has changed since it was written: to be replaced
	templateChanged              // ours, and a template or replycodes itself has changed since: to be replaced
	leftOver                     // ours, and no longer generated: to be removed
	lineEnds                     // as generated, but for line ends that a checkout has changed: no reason to touch it
	edited                       // ours, but changed by hand since it was written: never touched
	foreign                      // in the way of a file, and not ours: never touched
	stray                        // not ours, in a folder that is meant to hold generated files only: never touched
)

// A Change is a file that is not as it would be generated.
type Change struct {
	Path     string // as the operating system names it
	state    state
	Old, New []byte // nil where there is no such file
}

// blocks reports whether the change keeps anything from being written.
func (c Change) blocks() bool { return c.state == edited || c.state == foreign }

// writes reports whether the change is one that Write makes.
func (c Change) writes() bool { return !c.blocks() && !c.Harmless() && c.state != stray }

// Removes reports whether the change is that the file is removed.
func (c Change) Removes() bool { return c.state == leftOver }

// matters reports whether the change keeps Write from having nothing to do.
func (c Change) matters() bool { return c.writes() || c.blocks() }

// Harmless reports whether the file is as good as it would be generated.
func (c Change) Harmless() bool { return c.state == lineEnds }

// reasons are why a file is not as it would be generated, and what is done about it.
var reasons = [...]struct{ reason, remedy string }{
	missing:         {"missing", "generate writes it"},
	specChanged:     {"spec changed", "generate writes it again"},
	templateChanged: {"template changed", "a template or replycodes itself has changed; generate writes it again"},
	leftOver:        {"left over", "generate removes it"},
	lineEnds:        {"line ends only", "it is as good as generated"},
	edited:          {"edited by hand", "move the edit into the spec or a template, and delete the file"},
	foreign:         {"not ours", "move it out of the way"},
	stray:           {"not ours", "it stands among generated files"},
}

// Reason names why the file is not as it would be generated: missing, spec changed, template changed, left over, line
// ends only, edited by hand, or not ours.
func (c Change) Reason() string { return reasons[c.state].reason }

// Remedy says in a few words what is done about it, or is to be done.
func (c Change) Remedy() string { return reasons[c.state].remedy }
