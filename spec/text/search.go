package text

import "strings"

// search follows the operations at the first place that fits, beginning at one place and going in steps of 1 or -1.
func (r *reader) search(f *Format, from, step int) {
	for start := from; 0 <= start && start < len(r.text); start += step {
		if !f.Plan.Begins.can(r.text[start]) {
			continue
		}
		r.at, r.expected = start, ""
		clear(r.values)
		r.run(f.Plan.Ops)
		if r.expected == "" {
			return
		}
	}
	r.noMatch(f)
}

func (r *reader) noMatch(f *Format) {
	r.at = len(r.text)
	r.expect(f.Plan.Expected)
}

// can reports whether a match can begin with an octet.
func (b Begins) can(octet byte) bool {
	if b.Literal != 0 {
		return lower(octet) == b.Literal
	}
	return b.Octets.Has(octet)
}

// startsInside reports whether a value that begins at a place would begin inside a longer one. It also keeps a search
// linear: no run of octets is read from more than one place.
func startsInside(text string, at int, edge Edge) bool {
	if at == 0 {
		return false
	}
	switch edge {
	case WordEdge:
		return wordOctets.Has(text[at-1])
	case Base64Edge:
		return paddedOctets.Has(text[at-1])
	case NumberEdge:
		return insideNumber(text[:at])
	}
	return false
}

// insideNumber reports whether a digit that follows a text would continue what the text ends in: a word, a sign, a
// number, or a list of numbers.
func insideNumber(before string) bool {
	if last := before[len(before)-1]; isToken(last) || last == '+' || last == '-' {
		return true
	}
	if number, ok := strings.CutSuffix(before, "."); ok {
		return number != "" && isDigit(number[len(number)-1])
	}
	list, ok := strings.CutSuffix(strings.TrimRight(before, " \t"), ",")
	return ok && list != "" && isDigit(list[len(list)-1])
}

// endsInside reports whether a value that ends at a place is part of a longer one: of a word or a fraction, or of more
// base64.
func endsInside(text string, at int, edge Edge) bool {
	if at == len(text) {
		return false
	}
	switch edge {
	case NumberEdge:
		return isToken(text[at]) || text[at] == '.' && at+1 < len(text) && isDigit(text[at+1])
	case Base64Edge:
		return paddedOctets.Has(text[at])
	}
	return false
}
