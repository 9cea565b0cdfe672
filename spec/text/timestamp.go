package text

import (
	"errors"
	"strconv"
	"time"
)

// Timestamp is YYYYMMDDHHMMSS[.fraction] in UTC (RFC 3659 section 2.3). A value is a time.Time.
const Timestamp Type = "timestamp"

var timestamp = descriptor{
	doc:       "YYYYMMDDHHMMSS in UTC, and a point and a fraction of a second where there is one",
	expected:  "a timestamp",
	begins:    digitOctets,
	continues: fractionOctets,
	holds:     fractionOctets,
	start:     NumberEdge,
	end:       NumberEdge,
	isNumber:  true,
	scan:      scanTimestamp,
	write:     writeTimestamp,
	parse:     parseTimestamp,
	sample: func(_ string, n int, _ *Parameter) any {
		return time.Date(1998, 6, 15, 10, 0, n%60, n%2*14e6, time.UTC)
	},
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

func parseTimestamp(w Written) (any, error) {
	t, err := time.Parse(time.RFC3339Nano, w.Scalar)
	return t.UTC(), explain(err, `a time such as "1998-06-15T10:00:45.1Z"`)
}
