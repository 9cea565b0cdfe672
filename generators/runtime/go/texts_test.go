package goruntime

// The types of this file are what the generator would write for two texts.

// An entryText is "{size} = {path}", as the generator would write a text that is looked for.
type entryText struct {
	Size uint64
	Path string
}

func (t entryText) AppendText(b []byte) ([]byte, error) {
	out := textWriter{text: b}
	out.integer("Size", t.Size, 0, 1<<64-1)
	out.literal(" = ")
	out.quoted("Path", t.Path)
	return out.end(b)
}

func (t entryText) MarshalText() ([]byte, error) { return t.AppendText(nil) }

func (t entryText) String() string {
	text, _ := t.AppendText(nil)
	return string(text)
}

func (t *entryText) UnmarshalText(from []byte) error { return t.search(searchFirst(from), 1) }

func (t *entryText) search(in *textReader, step int) error {
	for in.next(step, isDigit) {
		in.beginNumber()
		size := in.integer(0, 1<<64-1)
		in.pattern(" = ")
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
	for lines.next() {
		in := &lines.textReader
		switch {
		case lines.isFirst():
		case lines.isLast:
			in.literal("End")
			if !in.fits() {
				return lines.err()
			}
		default:
			in.blank()
			a := in.character(true)
			in.mark()
			in.again(in.character(true) == a, "a")
			in.end()
			if !in.fits() {
				in.expected = ""
				continue
			}
			read.values = append(read.values, a)
		}
	}
	lines.require(len(read.values) > 0, " {a}{a}")
	if err := lines.err(); err != nil {
		return err
	}
	*t = read
	return nil
}
