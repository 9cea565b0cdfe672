package tools

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// A maker makes random inputs.
type maker struct{ *rand.Rand }

func pick[T any](m maker, from []T) T { return from[m.IntN(len(from))] }

func (m maker) chance(oneIn int) bool { return m.IntN(oneIn) == 0 }

// values makes values of all parameters; one in four times some that cannot be written. A parameter with a default may
// be left out.
func (m maker) values(v *spec.Variant) map[string]any {
	values := map[string]any{}
	wrong := m.chance(4)
	lines := m.IntN(4)
	for _, p := range v.Parameters {
		if p.Default != "" && m.chance(2) {
			continue
		}
		if !p.Repeated {
			if value := m.value(p, wrong); value != "" || p.Default == "" { // in Go, "" is written as the default
				values[string(p.Name)] = value
			}
			continue
		}
		list := []any{}
		for range lines {
			list = append(list, m.value(p, wrong))
		}
		values[string(p.Name)] = list
	}
	return values
}

func jsonNumber(v uint64) json.Number { return json.Number(strconv.FormatUint(v, 10)) }

func (m maker) value(p *text.Parameter, wrong bool) any {
	switch p.Type {
	case text.Integer:
		if low, high := p.Bounds(); !wrong {
			return jsonNumber(min(max(m.integer(), low), high))
		}
		return jsonNumber(m.integer())
	case text.Integers:
		return m.numbers(m.integer, wrong)
	case text.Timestamp:
		return m.time(wrong)
	case text.Base64:
		if n := m.IntN(8); n > 0 || wrong {
			return base64.StdEncoding.EncodeToString([]byte(octets(m.octets(n, nil))))
		}
		return "AA=="
	case text.Hex:
		low, high := p.Bounds()
		if n := m.IntN(8); wrong {
			return base64.StdEncoding.EncodeToString([]byte(octets(m.octets(n, nil))))
		}
		n := int(min(low+uint64(m.IntN(8)), high))
		return base64.StdEncoding.EncodeToString([]byte(octets(m.octets(n, nil))))
	case text.Facts:
		list := []any{}
		for range m.IntN(4) {
			list = append(list, []any{m.string(wrong, "\x00\r\n \t;="), m.string(wrong, "\x00\r\n \t;")})
		}
		return list
	case text.HostPort:
		if wrong {
			return pick(m, []string{"[::1]:21", "[::ffff:1.2.3.4]:21", "[::FFFF:0.0.0.0]:0"})
		}
		return fmt.Sprintf("%d.%d.%d.%d:%d", m.IntN(256), m.IntN(256), m.IntN(256), m.IntN(256), m.IntN(65536))
	case text.LongHostPort:
		return map[string]any{"family": m.octet(wrong), "host": m.numbers(func() uint64 { return uint64(m.IntN(256)) }, true),
			"port": m.numbers(func() uint64 { return uint64(m.IntN(256)) }, true)}
	case text.Character:
		if !wrong {
			return string(rune(pick(m, []byte("!|#a~-x(:."))))
		}
		return m.octets(1+m.IntN(2), nil)
	case text.Word:
		return m.string(wrong, "\x00\r\n \t")
	case text.Quoted:
		if m.chance(8) {
			return ""
		}
		fallthrough
	default:
		return m.string(wrong, "\x00\r\n")
	}
}

func (m maker) octet(wrong bool) json.Number {
	if wrong && m.chance(2) {
		return jsonNumber(m.integer())
	}
	return jsonNumber(uint64(m.IntN(256)))
}

// bounds are the integers at which readers and writers change their minds.
var bounds = []uint64{0, 1, 9, 10, 255, 256, 65535, 65536, 1<<31 - 1, 1 << 31, 1<<32 - 1, 1 << 32, 1<<53 - 1, 1 << 53,
	1<<53 + 1, 1<<63 - 1, 1 << 63, 1<<64 - 2, 1<<64 - 1}

func (m maker) integer() uint64 {
	if m.chance(2) {
		return pick(m, bounds)
	}
	return m.Uint64() >> m.IntN(64)
}

func (m maker) numbers(one func() uint64, orNone bool) []any {
	list := []any{}
	n := m.IntN(5)
	if n == 0 && !orNone {
		n = 1
	}
	for range n {
		list = append(list, jsonNumber(one()))
	}
	return list
}

func (m maker) time(wrong bool) string {
	year := pick(m, []int{1000, 1582, 1600, 1900, 1970, 1999, 2000, 2024, 2026, 9999})
	if wrong {
		year = pick(m, []int{1, 999, 1000})
	}
	millis := pick(m, []int{0, 1, 10, 100, 123, 500, 999, m.IntN(1000)})
	t := time.Date(year, 1, 1, 0, 0, 0, millis*1e6, time.UTC).Add(time.Duration(m.IntN(365*86400)) * time.Second)
	return t.Format(time.RFC3339Nano)
}

// string makes a string that is not empty, without the octets that it cannot have unless it is to be wrong.
func (m maker) string(wrong bool, without string) string {
	if wrong && m.chance(3) {
		return ""
	}
	s := m.octets(1+m.IntN(12), nil)
	if m.chance(2) {
		s = pick(m, []string{"a b", "x (99 bytes).bin", `a"b`, `""`, `"`, ".", "a.", ".a", "/usr/dm/pathname", "-",
			"1,2,3,4,5,6", "a\tb", "é", " a", "a ", "{a}", "ADAT=", "(|||1|)"})
	}
	if !wrong {
		s = strings.Map(func(r rune) rune {
			if strings.ContainsRune(without, r) {
				return '_'
			}
			return r
		}, s)
	}
	return s
}

// octets makes characters below 256, of which many are the telling ones.
func (m maker) octets(n int, from []byte) string {
	if from == nil {
		from = telling
	}
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(m.IntN(256))
		if !m.chance(4) {
			b[i] = pick(m, from)
		}
	}
	return latin1(string(b))
}

// telling are the octets that mean something to a reader.
var telling = []byte("0123456789  \t\t..,,;:\"\"()||=-+/_#{}<>\\^$\r\n\x00AaZzKkSsMm\x80\xa0\xff\xb2\xb9\x85\xad")
