package spec

import (
	"net/netip"
	"reflect"
	"strings"
	"time"
)

// probe writes values of all kinds into the text and reads them back. What the rules for single holes cannot see shows
// here: a pattern that is found in the literals of its own text, a blank at an end that is passed over.
func (r *resolver) probe(v *Variant, raw *rawVariant) {
	if len(v.Parameters) == 0 {
		return
	}
	at := raw.Text
	for _, pattern := range []leaf{raw.Find, raw.FindLast} {
		if pattern.Node != nil {
			at = pattern
		}
	}
	words := v.samples()
	for i := range words {
		values := Values{}
		for j, p := range v.Parameters {
			values[p.Name] = p.sample(words[(i+j*j)%len(words)], i+j)
		}
		text, err := v.Write(values)
		if err != nil {
			continue
		}
		if read, err := v.Read(text); err != nil {
			r.errs.Report(r.at(at), "unreadable-text", "%v is written %q, which is not read back: %v", values, text, err)
			return
		} else if !reflect.DeepEqual(read, values) {
			r.errs.Report(r.at(at), "unreadable-text", "%v is written %q, which is read back as %v", values, text, read)
			return
		}
	}
}

// samples are words that might be taken for something else: parts of the text and of its pattern.
func (v *Variant) samples() []string {
	words := []string{"x", "a.b", "7", "~", `"`, "(1", "1,1"}
	for _, s := range append(append(Format{}, v.Format...), v.FindFormat...) {
		for _, word := range strings.Fields(s.Literal) {
			words = append(words, word, word+"_", word[:1], word[len(word)-1:])
		}
	}
	return words
}

// sample returns a value, made from a word or a number.
func (p *Parameter) sample(word string, n int) any {
	var value any = word
	low, high := p.Bounds()
	switch p.Type {
	case Integer:
		value = []uint64{low, high, min(max(7, low), high)}[n%3]
	case Character:
		value = word[:1]
	case Timestamp:
		value = time.Date(1998, 6, 15, 10, 0, n%60, n%2*14e6, time.UTC)
	case Base64:
		value = []byte(word)
	case Integers:
		value = make([]uint64, 1+n%3)
	case HostPort:
		value = netip.AddrPortFrom(netip.AddrFrom4([4]byte{192, 168, 1, byte(n)}), uint16(n))
	case LongHostPort:
		value = Address{Family: 4, Host: make([]uint64, n%5), Port: make([]uint64, n%3)}
	}
	if p.Repeated {
		return []any{value, value}
	}
	return value
}
