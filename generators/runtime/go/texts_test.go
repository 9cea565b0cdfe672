package goruntime

// The types of this file are what the generator would write for two texts.

// An entryText is "{size} = {path}", as the generator would write a text that is looked for.
type entryText struct {
	Size uint64
	Path string
}

func (t entryText) AppendText(b []byte) ([]byte, error) {
	out := textWriter{to: b}
	out.writeInteger("Size", t.Size, 0, 1<<64-1)
	out.writeLiteral(" = ")
	out.writeQuoted("Path", t.Path)
	return out.result(b)
}

func (t entryText) MarshalText() ([]byte, error) { return t.AppendText(nil) }

func (t entryText) String() string {
	text, _ := t.AppendText(nil)
	return string(text)
}

func (t *entryText) UnmarshalText(from []byte) error { return t.search(searchFirst(from)) }

func (t *entryText) search(in *textSearch) error {
	for in.next(isDigit) {
		in.startNumber()
		size := in.integer(0, 1<<64-1)
		in.loose(" = ")
		path := in.quoted()
		if in.fits() {
			*t = entryText{size, unquote(path)}
			return nil
		}
	}
	return in.noMatch("{size} = {path}")
}

// A listText is the lines " {a}{a}" between a first and a last line that is "End"; of each, one a is kept.
type listText struct{ values []byte }

func (t *listText) UnmarshalText(from []byte) error {
	var read listText
	lines := textLines{whole: from}
	for lines.nextLine() {
		in := &lines.textReader
		switch {
		case lines.isFirst():
		case lines.isLast:
			in.literal("End")
			if !in.fits() {
				return lines.lineErr()
			}
		default:
			in.space()
			a := in.character(true)
			in.again(in.place(), in.character(true) == a, "a again")
			in.end()
			if !in.fits() {
				in.expected = ""
				continue
			}
			read.values = append(read.values, a)
		}
	}
	lines.requireLine(len(read.values) > 0, " {a}{a}")
	if err := lines.lineErr(); err != nil {
		return err
	}
	*t = read
	return nil
}
