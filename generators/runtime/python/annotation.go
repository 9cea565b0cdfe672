package python

import "github.com/replycodes/replycodes/spec/text"

// annotations are the types of the values, by the type of the parameter.
var annotations = map[text.Type]string{
	text.Base64:       "bytes",
	text.Character:    "str",
	text.Facts:        "Facts",
	text.Hex:          "bytes",
	text.HostPort:     "HostPort",
	text.Integer:      "int",
	text.Integers:     "tuple[int, ...]",
	text.LongHostPort: "LongHostPort",
	text.Quoted:       "str",
	text.Text:         "str",
	text.Timestamp:    "datetime",
	text.Word:         "str",
}

// Annotation returns the type of a parameter's value.
func Annotation(p *text.Parameter) string {
	if p.Repeated {
		return "tuple[" + annotations[p.Type] + ", ...]"
	}
	return annotations[p.Type]
}

// ValueClass returns the class of a type's values, if that is one of the package's own; else "".
func ValueClass(t text.Type) string {
	if class := annotations[t]; class == t.Name().Pascal() {
		return class
	}
	return ""
}
