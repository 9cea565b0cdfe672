package goruntime

import (
	"errors"
	"fmt"
	"net/textproto"
)

// An Error is a reply that was not the one wanted.
type Error struct {
	Reply
}

// Error returns the code and the text of the reply.
func (e *Error) Error() string { return fmt.Sprintf("%0*d %s", codeDigits, e.Code, e.Text()) }

// Is reports whether target is the reply's [Code] or its [Class]. A [*textproto.Error] has no such method; ask
// [CodeOf].
func (e *Error) Is(target error) bool {
	switch target := target.(type) {
	case Code:
		return target == e.Code
	case Class:
		return target != "" && target == e.Code.Class()
	}
	return false
}

// CodeOf returns the code that err or an error that it wraps has: that of an [*Error], else a [Code], else that of a
// [*textproto.Error]. It returns false if there is none.
func CodeOf(err error) (Code, bool) {
	var reply *Error
	if errors.As(err, &reply) && reply != nil {
		return reply.Code, true
	}
	var code Code
	if errors.As(err, &code) {
		return code, true
	}
	var text *textproto.Error
	if errors.As(err, &text) && text != nil && int(Code(text.Code)) == text.Code {
		return Code(text.Code), true
	}
	return 0, false
}

// Error makes a code an error, which [errors.Is] can look for.
func (c Code) Error() string { return c.String() }

// Is reports whether target is the code's [Class].
func (c Code) Is(target error) bool {
	class, ok := target.(Class)
	return ok && class != "" && class == c.Class()
}

// Error makes a class an error, which [errors.Is] can look for.
func (c Class) Error() string { return string(c) }
