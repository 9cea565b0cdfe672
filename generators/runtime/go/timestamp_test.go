package goruntime

import (
	"testing"
	"time"
)

func at(year int, month time.Month, day, hour, minute, second, milliseconds int) time.Time {
	return time.Date(year, month, day, hour, minute, second, milliseconds*1e6, time.UTC)
}

// TestTimestamp reads YYYYMMDDHHMMSS and a fraction of any length, in UTC (RFC 3659 section 2.3). Second 60 is a leap
// second, and 00 of the next minute.
func TestTimestamp(t *testing.T) {
	for _, c := range []struct {
		text string
		want time.Time
		rest string
	}{
		{"19980615100045.014", at(1998, 6, 15, 10, 0, 45, 14), ""},
		{"19980615100045", at(1998, 6, 15, 10, 0, 45, 0), ""},
		{"10000101000000", at(1000, 1, 1, 0, 0, 0, 0), ""},
		{"99991231235959.999", at(9999, 12, 31, 23, 59, 59, 999), ""},
		{"20000229235959.1", at(2000, 2, 29, 23, 59, 59, 100), ""},
		{"20240229000000.12", at(2024, 2, 29, 0, 0, 0, 120), ""},
		{"20240430010203.0019", at(2024, 4, 30, 1, 2, 3, 1), ""},
		{"20240131040506.99999999999999999999", at(2024, 1, 31, 4, 5, 6, 999), ""},
		{"19981231235960", at(1999, 1, 1, 0, 0, 0, 0), ""},
		{"20161231235960.5", at(2017, 1, 1, 0, 0, 0, 500), ""},
		{"19980615100045.", at(1998, 6, 15, 10, 0, 45, 0), "."},
		{"19980615100045.x", at(1998, 6, 15, 10, 0, 45, 0), ".x"},
		{"19980615100045.7.8", at(1998, 6, 15, 10, 0, 45, 700), ".8"},
		{"19980615100045 x", at(1998, 6, 15, 10, 0, 45, 0), " x"},
		{"19980615100045Z", at(1998, 6, 15, 10, 0, 45, 0), "Z"},
	} {
		checkRead(t, c.text, (*textReader).timestamp, c.want, c.rest)
	}
}

// TestTimestampOutOfRange refuses times that no calendar has, and years of other than four digits: 191 is how servers
// with a fault of the year 2000 write 2010.
func TestTimestampOutOfRange(t *testing.T) {
	for _, text := range []string{
		"", "x", " 19980615100045", "1998061510004", "199806151000450", "1910615100045", "191100615100045",
		"-9980615100045",
		"19980015100045", "19981315100045", "19980600100045", "19980631100045", "19980132100045", "19990229000000",
		"19000229000000",
		"19980615240000", "19980615106000", "19980615100061", "19980615100099", "09980615100045", "09991231235960",
		"00000615100045",
		"99991231235960", "19980320 114234", "1998-03-20T11:42:34", "19981315100045.5",
	} {
		checkRefused(t, text, (*textReader).timestamp, "a timestamp")
	}
}

// TestWriteTimestamp writes UTC, and milliseconds where there are some.
func TestWriteTimestamp(t *testing.T) {
	east := time.FixedZone("", 2*60*60)
	for want, v := range map[string]time.Time{
		"19980615100045.014": at(1998, 6, 15, 10, 0, 45, 14),
		"19980615100045":     at(1998, 6, 15, 10, 0, 45, 0),
		"19980615100045.900": at(1998, 6, 15, 10, 0, 45, 900),
		"19980615100046.001": at(1998, 6, 15, 10, 0, 46, 1),
		"19980615100047":     at(1998, 6, 15, 10, 0, 47, 0).Add(time.Millisecond - 1),
		"19980615100048.001": at(1998, 6, 15, 10, 0, 48, 1).Add(time.Millisecond - 1),
		"19971231220000":     time.Date(1998, 1, 1, 0, 0, 0, 0, east),
		"10000101000000":     time.Date(1000, 1, 1, 2, 0, 0, 0, east),
		"99991231235959.999": at(9999, 12, 31, 23, 59, 59, 999),
	} {
		checkWrite(t, func(w *textWriter) { w.writeTimestamp("F", v) }, want)
	}
	for _, v := range []time.Time{
		{}, at(999, 12, 31, 23, 59, 59, 999), at(10000, 1, 1, 0, 0, 0, 0),
		time.Date(1000, 1, 1, 1, 59, 59, 0, east),
	} {
		checkCannotWrite(t, func(w *textWriter) { w.writeTimestamp("F", v) }, "a time from the year 1000 to 9999")
	}
}
