package goruntime

import (
	"bufio"
	"net/textproto"
	"strings"
	"testing"
)

// endless gives a stream over and over.
type endless struct {
	sent string
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.sent[e.at:])
	e.at = (e.at + n) % len(e.sent)
	return n, nil
}

// BenchmarkReadReply reads replies of one line and of several, beside net/textproto.
func BenchmarkReadReply(b *testing.B) {
	for name, sent := range map[string]string{
		"226": "226 Closing data connection.\r\n",
		"211": "211-Features:\r\n UTF8\r\n MDTM\r\n SIZE\r\n REST STREAM\r\n MLST type*;size*;\r\n EPSV\r\n211 End\r\n",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for r := NewReplyReader(&endless{sent: sent}); b.Loop(); {
				if _, err := r.Read(); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/textproto", func(b *testing.B) {
			b.ReportAllocs()
			for r := textproto.NewReader(bufio.NewReader(&endless{sent: sent})); b.Loop(); {
				if _, _, err := r.ReadResponse(2); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkReadText reads values where they are looked for.
func BenchmarkReadText(b *testing.B) {
	for text, read := range map[string]func(*textSearch) bool{
		"Entering Passive Mode (192,168,1,2,19,137).": func(in *textSearch) bool {
			for in.next(isDigit) {
				in.startNumber()
				if in.hostPort(); in.fits() {
					return true
				}
			}
			return false
		},
		"Entering Extended Passive Mode (|||6446|)": func(in *textSearch) bool {
			for in.nextLiteral('(') {
				in.loose("(|||")
				in.integer(1, 65535)
				if in.loose("|)"); in.fits() {
					return true
				}
			}
			return false
		},
	} {
		b.Run(strings.Fields(text)[1], func(b *testing.B) {
			for from := []byte(text); b.Loop(); {
				if !read(searchFirst(from)) {
					b.Fatal(text)
				}
			}
		})
	}
}
