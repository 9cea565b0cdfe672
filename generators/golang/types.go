package golang

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec/text"
)

// A goType is how the values of a type look in Go. What reads and writes them is in the runtime, in the file and the
// methods that are called as the type is.
type goType struct {
	field   func(*text.Parameter) *jen.Statement                 // the type of a field
	reads   func(*text.Parameter) []jen.Code                     // what the reader is told of the parameter
	writes  func(*text.Parameter) []jen.Code                     // what the writer is told of it
	convert func(*text.Parameter, *jen.Statement) *jen.Statement // what was read, for the field; nil for as it is
	widen   func(*text.Parameter, *jen.Statement) *jen.Statement // the field, for the writer; nil for as it is
	same    func(a, b *jen.Statement) *jen.Statement             // whether two that were read are the same
	zero    *jen.Statement                                       // the empty value, where a default can stand for it
	literal func(string) *jen.Statement                          // a default
}

// goTypes has a row for each type of package text.
var goTypes = map[text.Type]goType{
	text.Integer: {field: integerField, reads: bounds, writes: bounds, convert: toInteger, widen: fromInteger, same: equal},
	text.Character: {field: named("byte"), reads: digitsAllowed, writes: digitsAllowed, same: equal,
		zero: jen.Lit(0), literal: func(s string) *jen.Statement { return jen.LitRune(rune(s[0])) }},
	text.Word:         {field: named("string"), convert: toString, same: equalBytes, zero: jen.Lit(""), literal: lit},
	text.Text:         {field: named("string"), convert: toString, same: equalBytes, zero: jen.Lit(""), literal: lit},
	text.Quoted:       {field: named("string"), convert: toUnquoted, same: equalBytes},
	text.Timestamp:    {field: qualified("time", "Time"), same: equalMethod},
	text.Base64:       {field: listOf("byte"), same: equalBytes},
	text.Integers:     {field: listOf("uint64"), same: equalSlices},
	text.HostPort:     {field: qualified("net/netip", "AddrPort"), same: equal},
	text.LongHostPort: {field: named("LongHostPort"), same: equalMethod},
	text.Hex:          {field: listOf("byte"), reads: boundsAnd(isEven), writes: boundsAnd(isUpper), same: equalBytes},
	text.Facts:        {field: named("Facts"), reads: bounds, writes: bounds, same: equalSlices},
}

func named(name string) func(*text.Parameter) *jen.Statement {
	return func(*text.Parameter) *jen.Statement { return jen.Id(name) }
}

func listOf(name string) func(*text.Parameter) *jen.Statement {
	return func(*text.Parameter) *jen.Statement { return jen.Index().Id(name) }
}

func qualified(path, name string) func(*text.Parameter) *jen.Statement {
	return func(*text.Parameter) *jen.Statement { return jen.Qual(path, name) }
}

// integerField is the smallest unsigned type that holds the largest value.
func integerField(p *text.Parameter) *jen.Statement { return jen.Id(integerType(p)) }

func integerType(p *text.Parameter) string {
	for _, bits := range []int{8, 16, 32} {
		if p.High() < 1<<bits {
			return fmt.Sprintf("uint%d", bits)
		}
	}
	return "uint64"
}

func bounds(p *text.Parameter) []jen.Code {
	low, high := p.Bounds()
	return []jen.Code{jen.Op(decimal(low)), jen.Op(decimal(high))}
}

func boundsAnd(is func(*text.Parameter) bool) func(*text.Parameter) []jen.Code {
	return func(p *text.Parameter) []jen.Code { return append(bounds(p), jen.Lit(is(p))) }
}

func isEven(p *text.Parameter) bool  { return p.Even }
func isUpper(p *text.Parameter) bool { return p.Upper }

// decimal writes an integer as people do; jennifer would write a uint64 in hexadecimal.
func decimal(v uint64) string {
	if v == 1<<64-1 {
		return "1<<64 - 1"
	}
	return strconv.FormatUint(v, 10)
}

func digitsAllowed(p *text.Parameter) []jen.Code { return []jen.Code{jen.Lit(!p.NoDigit)} }

func toInteger(p *text.Parameter, value *jen.Statement) *jen.Statement {
	if name := integerType(p); name != "uint64" {
		return jen.Id(name).Call(value)
	}
	return value
}

func fromInteger(p *text.Parameter, field *jen.Statement) *jen.Statement {
	if integerType(p) != "uint64" {
		return jen.Uint64().Call(field)
	}
	return field
}

func toString(_ *text.Parameter, value *jen.Statement) *jen.Statement {
	return jen.String().Call(value)
}

func toUnquoted(_ *text.Parameter, value *jen.Statement) *jen.Statement {
	return jen.Id("unquote").Call(value)
}

func lit(s string) *jen.Statement { return jen.Lit(s) }

func equal(a, b *jen.Statement) *jen.Statement       { return a.Op("==").Add(b) }
func equalMethod(a, b *jen.Statement) *jen.Statement { return a.Dot("Equal").Call(b) }
func equalBytes(a, b *jen.Statement) *jen.Statement  { return jen.Qual("bytes", "Equal").Call(a, b) }
func equalSlices(a, b *jen.Statement) *jen.Statement { return jen.Qual("slices", "Equal").Call(a, b) }

// fieldType returns the Go type of a parameter's values.
func fieldType(p *text.Parameter) *jen.Statement {
	s := jen.Null()
	if p.Repeated {
		s.Index()
	}
	return s.Add(goTypes[p.Type].field(p))
}

// told returns what a reader or a writer is told of the parameter.
func told(of func(*text.Parameter) []jen.Code, p *text.Parameter) []jen.Code {
	if of == nil {
		return nil
	}
	return of(p)
}

// converted is a value that was read, as the field has it.
func converted(p *text.Parameter) *jen.Statement {
	value := jen.Id(local(p))
	if convert := goTypes[p.Type].convert; convert != nil {
		return convert(p, value)
	}
	return value
}

// local is the variable that holds a value while a text is read.
func local(p *text.Parameter) string {
	if name := p.Name.Camel(); !slices.Contains(locals, name) {
		return name
	}
	return p.Name.Camel() + "Value"
}

// locals are what a body that reads needs itself.
var locals = strings.Fields(
	"t in from first lines read err bytes slices string append len unquote byte uint8 uint16 uint32 nil")
