package spec

import (
	"errors"

	"github.com/replycodes/replycodes/spec/text"
)

// Vectors are the texts of a protocol that are known to be read, and those that are known to be refused: what readers
// and writers of it, in any language, can be tested with.
type Vectors struct {
	Protocol Name     `json:"protocol"`
	Title    string   `json:"title"`
	Digits   int      `json:"digits"`  // how wide a code is
	Vectors  []Vector `json:"vectors"` // by code and variant, in the order of the spec; first those to read, then refusals
}

// A Vector is one text, and what it reads to or why it is refused.
type Vector struct {
	Code     Code        `json:"code"`
	Name     Name        `json:"name"`              // of the reply
	Variant  Name        `json:"variant"`           // empty for the reply's own text
	Commands []string    `json:"commands"`          // that the variant answers; none for any
	Text     string      `json:"text"`              // without the code
	Values   text.Values `json:"values"`            // nil where the text is refused
	Written  string      `json:"written,omitempty"` // how the values are written; empty where they cannot be
	*Refused             // nil where the text is read
	Doc      string      `json:"doc,omitempty"` // why the text is refused
	Sources  []Citation  `json:"sources"`       // where the text is from
}

// Refused tells where a text is refused.
type Refused struct {
	Offset   int    `json:"offset"` // in octets
	Expected string `json:"expected"`
}

// Vectors returns the examples and the refusals of all texts; nil where there are none.
func (r *Registry) Vectors() *Vectors {
	var list []Vector
	for _, reply := range r.Replies {
		for _, v := range reply.Texts() {
			for _, e := range v.Examples {
				list = append(list, v.example(reply, e))
			}
			for _, refusal := range v.Refusals {
				list = append(list, v.refusal(reply, refusal))
			}
		}
	}
	if list == nil {
		return nil
	}
	return &Vectors{r.Protocol, r.Title, r.Digits, list}
}

func (v *Variant) example(reply *Reply, e *Example) Vector {
	vector := v.vector(reply, e.Text, e.Sources)
	vector.Values = e.Values
	vector.Written, _ = v.Write(e.Values) // a text of several lines is written with at least one value
	return vector
}

func (v *Variant) refusal(reply *Reply, refusal *Refusal) Vector {
	vector := v.vector(reply, refusal.Text, refusal.Sources)
	vector.Doc = refusal.Doc
	_, err := v.Read(refusal.Text)
	var at *text.ReadError
	if errors.As(err, &at) {
		vector.Refused = &Refused{at.Offset, at.Expected}
	}
	return vector
}

func (v *Variant) vector(reply *Reply, text string, sources []Citation) Vector {
	return Vector{
		Code: reply.Code, Name: reply.Name, Variant: v.Name, Commands: orEmpty(v.Commands),
		Text: text, Sources: orEmpty(sources),
	}
}
