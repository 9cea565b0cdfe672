package goruntime

import "time"

// timestamp reads YYYYMMDDHHMMSS and a fraction, of which milliseconds are kept. Second 60, a leap second, is the next
// minute's 0.
func (r *textReader) timestamp() time.Time {
	start := r.at
	digits := r.take(run(r.rest(), isDigit), "a timestamp")
	if len(digits) != 14 {
		r.fail(start, "a timestamp")
		return time.Time{}
	}
	number := func(from, to int) int { v, _ := decimal(digits[from:to]); return int(v) }
	year, month, day := number(0, 4), number(4, 6), number(6, 8)
	hour, minute, second := number(8, 10), number(10, 12), number(12, 14)
	t := time.Date(year, time.Month(month), day, hour, minute, second, r.milliseconds()*1e6, time.UTC)
	date := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	isDate := year >= 1000 && int(date.Month()) == month && date.Day() == day && t.Year() <= 9999
	if !isDate || hour > 23 || minute > 59 || second > 60 {
		r.fail(start, "a timestamp")
	}
	return t
}

// milliseconds reads the fraction of a second, if there is one: a point and digits.
func (r *textReader) milliseconds() int {
	rest := r.rest()
	if len(rest) < 2 || rest[0] != '.' || !isDigit(rest[1]) {
		return 0
	}
	digits := 1 + run(rest[1:], isDigit)
	r.at += digits
	v := 0
	for i := 1; i <= 3; i++ {
		v *= 10
		if i < digits {
			v += int(rest[i] - '0')
		}
	}
	return v
}

func (w *textWriter) writeTimestamp(field string, v time.Time) {
	v = v.UTC()
	if !w.require(1000 <= v.Year() && v.Year() <= 9999, field, "a time from the year 1000 to 9999") {
		return
	}
	w.to = v.AppendFormat(w.to, "20060102150405")
	if v.Nanosecond() >= 1e6 {
		w.to = v.AppendFormat(w.to, ".000")
	}
}
