package spec

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
