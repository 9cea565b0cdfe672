package spec

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

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
