package text

// Octets is a set of octets, known to every language by its name.
type Octets struct {
	Name string
	has  func(byte) bool
}

// Has reports whether b is one of the set.
func (o Octets) Has(b byte) bool { return o.has(b) }

// The sets that types are made of.
var (
	noOctets         = Octets{"none", func(byte) bool { return false }}
	digitOctets      = Octets{"digit", isDigit}
	graphicOctets    = Octets{"graphic", func(b byte) bool { return 33 <= b && b <= 126 }}
	textOctets       = Octets{"text", func(b byte) bool { return b != '\r' && b != '\n' && b != 0 }}
	wordOctets       = Octets{"word", func(b byte) bool { return textOctets.Has(b) && !isSpace(b) }}
	quoteOctets      = Octets{"quote", func(b byte) bool { return b == '"' }}
	fractionOctets   = Octets{"fraction", func(b byte) bool { return isDigit(b) || b == '.' }}
	listOctets       = Octets{"list", func(b byte) bool { return isDigit(b) || b == ',' }}
	spacedListOctets = Octets{"spaced-list", func(b byte) bool { return listOctets.Has(b) || isSpace(b) }}
	base64Octets     = Octets{"base64", func(b byte) bool { return isDigit(b) || isLetter(b) || b == '+' || b == '/' }}
	paddedOctets     = Octets{"base64-or-padding", func(b byte) bool { return base64Octets.Has(b) || isPadding(b) }}
)

func isDigit(b byte) bool   { return '0' <= b && b <= '9' }
func isLetter(b byte) bool  { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func isSpace(b byte) bool   { return b == ' ' || b == '\t' }
func isPadding(b byte) bool { return b == '=' }

// isToken is true of what numbers and words are made of.
func isToken(b byte) bool { return isDigit(b) || isLetter(b) || b == '_' }

func lower(b byte) byte {
	if isLetter(b) {
		return b | 0x20
	}
	return b
}

// run returns how many bytes at the start of s are of a kind.
func run(s string, is func(byte) bool) int {
	for i := range len(s) {
		if !is(s[i]) {
			return i
		}
	}
	return len(s)
}
