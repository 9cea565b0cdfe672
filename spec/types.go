package spec

import (
	"encoding/base64"
	"errors"
	"fmt"
	"net/netip"
	"strconv"
	"strings"
	"time"
)

// A Type says what a parameter's values look like on the wire and, in Go, which type they have.
type Type string

const (
	Integer      Type = "integer"        // uint64: decimal digits
	Character    Type = "character"      // string: one octet from 33 to 126
	Word         Type = "word"           // string: octets without a blank
	Text         Type = "text"           // string: octets
	Quoted       Type = "quoted"         // string: in double quotes, a quote doubled
	Timestamp    Type = "timestamp"      // time.Time: YYYYMMDDHHMMSS[.fraction], UTC
	Base64       Type = "base64"         // []byte
	Integers     Type = "integers"       // []uint64: parted by commas
	HostPort     Type = "host-port"      // netip.AddrPort: h1,h2,h3,h4,p1,p2
	LongHostPort Type = "long-host-port" // Address: af,hal,h1,..,pal,p1,..
)

// Expected returns what a text should have had where a value of the type was to be read.
func (t Type) Expected() string { return expected[t] }

var expected = map[Type]string{
	Integer:      "an integer",
	Character:    "a character",
	Word:         "a word",
	Text:         "text",
	Quoted:       "a quoted text",
	Timestamp:    "a timestamp",
	Base64:       "base64",
	Integers:     "integers",
	HostPort:     "a host-port",
	LongHostPort: "a long-host-port",
}

// An Address is the value of a long-host-port (RFC 1639): an address of any family.
type Address struct {
	Family uint64   `json:"family"`
	Host   []uint64 `json:"host"` // octets, at most 255
	Port   []uint64 `json:"port"` // octets, at most 255
}

// Values are what fills the holes of a text, by the parameter's name. Each has the Go type that its [Type] tells.
type Values map[Name]any

// A codec reads and writes the values of one type.
type codec struct {
	// scan reads the longest value at the start of s and returns its length; 0 if there is none.
	scan func(s string, p *Parameter) (value any, length int)
	// write appends the one canonical form, or says what the value may be.
	write func(dst []byte, value any, p *Parameter) ([]byte, error)
	// begins reports whether a value can begin with b; continues, whether b behind a value could belong to it.
	begins, continues func(b byte) bool
}

var codecs = map[Type]codec{
	Integer:      {scanInteger, writeInteger, isDigit, isDigit},
	Character:    {scanCharacter, writeCharacter, isGraphic, never},
	Word:         {scanWord, writeOctets, isWord, isWord},
	Text:         {scanText, writeOctets, isText, isText},
	Quoted:       {scanQuoted, writeQuoted, isQuote, isQuote},
	Timestamp:    {scanTimestamp, writeTimestamp, isDigit, isFraction},
	Base64:       {scanBase64, writeBase64, isBase64, isBase64OrPadding},
	Integers:     {scanIntegers, writeIntegers, isDigit, isList},
	HostPort:     {scanHostPort, writeHostPort, isDigit, isDigit},
	LongHostPort: {scanLongHostPort, writeLongHostPort, isDigit, isDigit},
}

func never(byte) bool               { return false }
func isDigit(b byte) bool           { return '0' <= b && b <= '9' }
func isGraphic(b byte) bool         { return 33 <= b && b <= 126 }
func isBlank(b byte) bool           { return b == ' ' || b == '\t' }
func isText(b byte) bool            { return b != '\r' && b != '\n' && b != 0 }
func isWord(b byte) bool            { return isText(b) && !isBlank(b) }
func isQuote(b byte) bool           { return b == '"' }
func isFraction(b byte) bool        { return isDigit(b) || b == '.' }
func isList(b byte) bool            { return isDigit(b) || b == ',' }
func isBase64(b byte) bool          { return isDigit(b) || isLetter(b) || b == '+' || b == '/' }
func isPadding(b byte) bool         { return b == '=' }
func isBase64OrPadding(b byte) bool { return isBase64(b) || isPadding(b) }

// isToken is true of what numbers and words are made of.
func isToken(b byte) bool  { return isDigit(b) || isLetter(b) || b == '_' }
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// run returns how many bytes at the start of s are of a kind.
func run(s string, is func(byte) bool) int {
	for i := range len(s) {
		if !is(s[i]) {
			return i
		}
	}
	return len(s)
}

// Bounds returns the smallest and the largest value of an integer.
func (p *Parameter) Bounds() (low, high uint64) {
	high = 1<<64 - 1
	if p.Min != nil {
		low = *p.Min
	}
	if p.Max != nil {
		high = *p.Max
	}
	return low, high
}

func scanInteger(s string, p *Parameter) (any, int) {
	n := run(s, isDigit)
	v, err := strconv.ParseUint(s[:n], 10, 64)
	if low, high := p.Bounds(); err != nil || v < low || v > high {
		return nil, 0
	}
	return v, n
}

func writeInteger(dst []byte, value any, p *Parameter) ([]byte, error) {
	v, ok := value.(uint64)
	if low, high := p.Bounds(); !ok || v < low || v > high {
		return nil, fmt.Errorf("an integer from %d to %d", low, high)
	}
	return strconv.AppendUint(dst, v, 10), nil
}

func scanCharacter(s string, p *Parameter) (any, int) {
	if s == "" || !isGraphic(s[0]) || p.NoDigit && isDigit(s[0]) {
		return nil, 0
	}
	return s[:1], 1
}

func writeCharacter(dst []byte, value any, p *Parameter) ([]byte, error) {
	v, ok := value.(string)
	if _, n := scanCharacter(v, p); !ok || n == 0 || n != len(v) {
		if p.NoDigit {
			return nil, errors.New("one printable ASCII character, no digit")
		}
		return nil, errors.New("one printable ASCII character")
	}
	return append(dst, v...), nil
}

func scanWord(s string, _ *Parameter) (any, int) {
	n := run(s, isWord)
	return s[:n], n
}

func scanText(s string, _ *Parameter) (any, int) {
	n := run(s, isText)
	return s[:n], n
}

// writeOctets writes a word or a text.
func writeOctets(dst []byte, value any, p *Parameter) ([]byte, error) {
	is, allowed := isText, "one or more octets without CR, LF and NUL"
	if p.Type == Word {
		is, allowed = isWord, "one or more octets without blank, CR, LF and NUL"
	}
	v, ok := value.(string)
	if !ok || v == "" || run(v, is) != len(v) {
		return nil, errors.New(allowed)
	}
	return append(dst, v...), nil
}

func scanQuoted(s string, _ *Parameter) (any, int) {
	if s == "" || s[0] != '"' {
		return nil, 0
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case !isText(s[i]):
			return nil, 0
		case s[i] != '"':
			b.WriteByte(s[i])
		case i+1 < len(s) && s[i+1] == '"':
			b.WriteByte('"')
			i++
		default:
			return b.String(), i + 1
		}
	}
	return nil, 0
}

func writeQuoted(dst []byte, value any, _ *Parameter) ([]byte, error) {
	v, ok := value.(string)
	if !ok || run(v, isText) != len(v) {
		return nil, errors.New("octets without CR, LF and NUL")
	}
	return append(append(append(dst, '"'), strings.ReplaceAll(v, `"`, `""`)...), '"'), nil
}

// scanTimestamp keeps milliseconds; second 60, a leap second, is the next minute's 0 (RFC 3659 section 2.3).
func scanTimestamp(s string, _ *Parameter) (any, int) {
	n := run(s, isDigit)
	if n != 14 {
		return nil, 0
	}
	field := func(from, to int) int { v, _ := strconv.Atoi(s[from:to]); return v }
	year, month, day := field(0, 4), field(4, 6), field(6, 8)
	hour, minute, second := field(8, 10), field(10, 12), field(12, 14)
	date := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if year < 1000 || int(date.Month()) != month || date.Day() != day || hour > 23 || minute > 59 || second > 60 {
		return nil, 0
	}
	millis := 0
	if n < len(s) && s[n] == '.' {
		if digits := run(s[n+1:], isDigit); digits > 0 {
			millis, _ = strconv.Atoi((s[n+1:n+1+digits] + "00")[:3])
			n += 1 + digits
		}
	}
	t := time.Date(year, time.Month(month), day, hour, minute, second, millis*1e6, time.UTC)
	if t.Year() > 9999 {
		return nil, 0
	}
	return t, n
}

func writeTimestamp(dst []byte, value any, _ *Parameter) ([]byte, error) {
	v, ok := value.(time.Time)
	v = v.UTC()
	if !ok || v.Year() < 1000 || v.Year() > 9999 {
		return nil, errors.New("a time from the year 1000 to 9999")
	}
	layout := "20060102150405"
	if v.Nanosecond() >= 1e6 {
		layout += ".000"
	}
	return v.AppendFormat(dst, layout), nil
}

func scanBase64(s string, _ *Parameter) (any, int) {
	n := run(s, isBase64)
	n += min(run(s[n:], isPadding), 2)
	v, err := base64.StdEncoding.Strict().DecodeString(s[:n])
	if err != nil {
		return nil, 0
	}
	return v, n
}

func writeBase64(dst []byte, value any, _ *Parameter) ([]byte, error) {
	v, ok := value.([]byte)
	if !ok || len(v) == 0 {
		return nil, errors.New("one or more octets")
	}
	return base64.StdEncoding.AppendEncode(dst, v), nil
}

// scanNumbers reads decimal numbers up to max, parted by a comma and any blanks; at most most of them, if that is not
// negative. A comma that no number follows is not part of the list.
func scanNumbers(s string, max uint64, most int) (list []uint64, length int) {
	for i := 0; most < 0 || len(list) < most; {
		digits := run(s[i:], isDigit)
		if digits == 0 {
			break
		}
		v, err := strconv.ParseUint(s[i:i+digits], 10, 64)
		if err != nil || v > max {
			return nil, 0
		}
		list = append(list, v)
		length = i + digits
		if length == len(s) || s[length] != ',' {
			break
		}
		i = length + 1 + run(s[length+1:], isBlank)
	}
	return list, length
}

func scanIntegers(s string, _ *Parameter) (any, int) {
	list, n := scanNumbers(s, 1<<64-1, -1)
	return list, n
}

func writeIntegers(dst []byte, value any, _ *Parameter) ([]byte, error) {
	list, ok := value.([]uint64)
	if !ok || len(list) == 0 {
		return nil, errors.New("one or more integers")
	}
	return appendNumbers(dst, list), nil
}

func scanHostPort(s string, _ *Parameter) (any, int) {
	list, n := scanNumbers(s, 255, 6)
	if len(list) != 6 {
		return nil, 0
	}
	host := netip.AddrFrom4([4]byte{byte(list[0]), byte(list[1]), byte(list[2]), byte(list[3])})
	return netip.AddrPortFrom(host, uint16(list[4]<<8|list[5])), n
}

func writeHostPort(dst []byte, value any, _ *Parameter) ([]byte, error) {
	v, ok := value.(netip.AddrPort)
	if !ok || !v.Addr().Is4() {
		return nil, errors.New("an IPv4 address and a port")
	}
	h := v.Addr().As4()
	return fmt.Appendf(dst, "%d,%d,%d,%d,%d,%d", h[0], h[1], h[2], h[3], v.Port()>>8, v.Port()&0xff), nil
}

func scanLongHostPort(s string, _ *Parameter) (any, int) {
	head, _ := scanNumbers(s, 255, 2)
	if len(head) < 2 {
		return nil, 0
	}
	hostEnd := 2 + int(head[1])
	upToPort, _ := scanNumbers(s, 255, hostEnd+1)
	if len(upToPort) <= hostEnd {
		return nil, 0
	}
	portEnd := hostEnd + 1 + int(upToPort[hostEnd])
	all, n := scanNumbers(s, 255, portEnd)
	if len(all) < portEnd {
		return nil, 0
	}
	return Address{Family: all[0], Host: all[2:hostEnd], Port: all[hostEnd+1:]}, n
}

func writeLongHostPort(dst []byte, value any, _ *Parameter) ([]byte, error) {
	v, ok := value.(Address)
	numbers := append([]uint64{v.Family, uint64(len(v.Host))}, v.Host...)
	numbers = append(append(numbers, uint64(len(v.Port))), v.Port...)
	for _, n := range numbers {
		ok = ok && n <= 255
	}
	if !ok {
		return nil, errors.New("a family, a host and a port of octets, at most 255 of each")
	}
	return appendNumbers(dst, numbers), nil
}

func appendNumbers(dst []byte, list []uint64) []byte {
	for i, v := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = strconv.AppendUint(dst, v, 10)
	}
	return dst
}
