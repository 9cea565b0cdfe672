package diagnostic

// A Rule is one thing that can be wrong. Its ID is stable: people search for it, and turn it off by it.
type Rule struct {
	ID       string
	Severity Severity
	Why      string // in a sentence
	Example  string // what breaks it
}

// A Severity says what a broken rule does to a run.
type Severity string

// Fault is the severity of what keeps anything from being generated. Every rule has it so far.
const Fault Severity = "error"

// table has all rules, in the order of this file.
var table []*Rule

// Rules returns all rules, grouped by what they are about.
func Rules() []*Rule { return append([]*Rule(nil), table...) }

// RuleOf returns the rule of an ID, or nil.
func RuleOf(id string) *Rule {
	for _, rule := range table {
		if rule.ID == id {
			return rule
		}
	}
	return nil
}

func fault(id, why, example string) *Rule {
	rule := &Rule{id, Fault, why, example}
	table = append(table, rule)
	return rule
}

// What no YAML file of a spec may have.
var (
	Syntax         = fault("syntax", "A spec is a YAML file in UTF-8.", `title: "X`)
	SecondDocument = fault("second-document", "A spec is one YAML document; what follows would be ignored.", "---")
	Anchor         = fault("anchor", "A spec shows what it means where it means it.", "doc: &d Done.")
	Alias          = fault("alias", "A spec shows what it means where it means it.", "doc: *d")
	Tag            = fault("tag", "A tag makes a value something else than it shows.", "code: !!str 200")
	TooDeep        = fault("too-deep", "Nesting that no file needs only costs time and memory.", "[[[[...]]]]")
	TooLarge       = fault("too-large", "A run ends in bounded time and memory.", "a file of 17 MiB")
)

// The shape that schema.json asks for.
var (
	WrongType          = fault("wrong-type", "A field has one kind of value.", "digits: three")
	ForbiddenCharacter = fault("forbidden-character", "What is shown in a terminal or a page must not change it.",
		`title: "a\eb"`)
	DuplicateKey  = fault("duplicate-key", "One of the two values would be ignored.", "{doc: A., doc: B.}")
	UnknownField  = fault("unknown-field", "A misspelt field would be ignored.", "titel: File Transfer Protocol")
	MissingField  = fault("missing-field", "The field has no value that could be assumed.", "{digit: 2, name: good}")
	OutOfRange    = fault("out-of-range", "A number has limits.", "digits: 9")
	NameForm      = fault("name-form", "The names of every language are derived from one form.", "name: NeedPassword")
	SourceID      = fault("source-id", "A citation is a source's id, a space and a place in it.", `"RFC 959": {...}`)
	URLForm       = fault("url-form", "A reader follows the address.", "url: rfc959.txt")
	CommandForm   = fault("command-form", "Commands are compared in upper case.", "name: stor")
	UnknownStatus = fault("unknown-status", "A status says where a reply comes from.", "status: draft")
	UnknownStage  = fault("unknown-stage", "A stage says how far a command has come.", "replies: {done: [200]}")
	UnknownAction = fault("unknown-action", "An action is one of those that every language knows.", "action: proceed")
	UnknownType   = fault("unknown-type", "Every language has to read and write the type.", "type: float")
)

// Codes, classes, groups, names and sources.
var (
	CodeDigits = fault("code-digits", "All codes of a protocol have as many digits.", "code: 20")
	ClassDigit = fault("class-digit", "The first digit of a code says its class.",
		"{code: 200, class: permanent-negative}")
	UnknownClass  = fault("unknown-class", "A class is defined under classes.", "class: fine")
	UnknownGroup  = fault("unknown-group", "The second digit of a code says its group.", "code: 290")
	UnknownCode   = fault("unknown-code", "A code that is referred to is one of the replies.", "instead: 299")
	UnknownSource = fault("unknown-source", "Every fact can be traced to a document.", "source: [rfc1 section 2]")
	DuplicateCode = fault("duplicate-code", "A code means one thing; a digit says one thing.", "code: 200, twice")
	DuplicateName = fault("duplicate-name", "A name stands for one thing.", "name: okay, twice")
	ReservedName  = fault("reserved-name", "The generated code needs the name itself.", "name: class")
	NameCollision = fault("name-collision", "Two names would give one identifier.", "names a-b and ab")
)

// Texts, their parameters and patterns, examples and refusals.
var (
	BadHole             = fault("bad-hole", "A brace opens a hole; two are a brace.", `text: "Size {size"`)
	UndeclaredParameter = fault("undeclared-parameter", "A hole needs a type.", `text: "{size}", without parameters`)
	UnusedParameter     = fault("unused-parameter", "A parameter without a hole has no value.",
		"parameters: {size: {...}} of a text without {size}")
	RepeatedParameter = fault("repeated-parameter", "A repeated line has a list of values; another line has one.",
		`{text: "{a}", lines: " {a}"}`)
	UnreadableText = fault("unreadable-text", "What is written is read back to the same values.", `text: "{a}{b}"`)
	MissingLine    = fault("missing-line", "A multi-line text says both its repeated line and its last one.",
		`lines: " {fact}", without last`)
	BadFind = fault("bad-find", "A pattern finds every value, in time linear in the text.",
		`find: "{text} {size}"`)
	FindTwice  = fault("find-twice", "A search begins at one end of the text.", "find and find-last")
	BadDefault = fault("bad-default", "A default is a value of its type that is never written otherwise.",
		"default: ab")
	BoundsType = fault("bounds-type", "Only what can be counted has a smallest and a largest value.",
		"{type: word, max: 5}")
	HexField = fault("hex-field", "Only hexadecimal digits have a case and can be odd in number.",
		"{type: word, even: true}")
	UnknownParameter = fault("unknown-parameter", "An example gives values of the parameters.", "values: {length: 5}")
	Example          = fault("example", "An example reads to the values that stand beside it.",
		`{text: "5 bytes", values: {size: 6}}`)
	Refusal = fault("refusal", "A refusal is a text that is not read.", `refusals: [{text: "5 bytes"}]`)
)

// Commands and sequences.
var (
	MissingAction = fault("missing-action", "A command can be answered by any code of the class.",
		"a class without action")
	MissingSequence = fault("missing-sequence", "The sequence says what follows a reply.", "{name: STOR}")
	RetiredSequence = fault("retired-sequence", "Nobody sends a retired command.", "{status: retired, sequence: simple}")
	SameAsField     = fault("same-as-field", "Another name of a command has what the first name has.",
		"{same-as: PWD, sequence: simple}")
	UnknownCommand = fault("unknown-command", "A command that is referred to is one of the commands.",
		"commands: [STORE]")
	RetiredCommand  = fault("retired-command", "Nobody sends a retired command.", "steps: [{commands: [MAIL]}]")
	ChainedName     = fault("chained-name", "Another name leads to the command itself.", "same-as: a command with same-as")
	UnknownSequence = fault("unknown-sequence", "A sequence that is referred to is one of the sequences.",
		"sequence: logon")
	SequenceStep = fault("sequence-step", "A command is sent at one step of its own sequence.",
		"a sequence none of whose steps has the command")
	UnusedSequence = fault("unused-sequence", "A sequence that no command has is never followed.",
		"sequence: none has it")
	UnreachableStep = fault("unreachable-step", "A step without commands takes every command of the sequence.",
		"a step after one without commands")
	ReplyPattern = fault("reply-pattern", "What follows a reply is said of a class or of a code.",
		`replies: {"9xx": done}`)
	ReplyPlace = fault("reply-place", "A reply that a command gets has a place in its sequence.",
		"a 3xx reply of a command whose sequence has no 3xx")
	StageClass    = fault("stage-class", "The class of a reply says which stages it can have.", "success: [550]")
	UnlistedReply = fault("unlisted-reply", "A text for a command is a text of one of its replies.",
		"variants: [{commands: [SIZE]}] of a code that SIZE does not get")
)

// Markers in Markdown.
var (
	Encoding   = fault("encoding", "No marker would be found in another encoding.", "a file in UTF-16")
	MarkerForm = fault("marker-form", "A marker that is not understood would be passed over.",
		"<!-- BEGIN replycodes -->")
	MarkerPlace      = fault("marker-place", "A part can be renewed again.", "a part in <div>, indented by four columns")
	MarkerMissing    = fault("marker-missing", "Nobody renews a file without parts.", "a file without markers")
	MarkerNested     = fault("marker-nested", "A part is replaced as a whole.", "BEGIN after BEGIN")
	MarkerUnbalanced = fault("marker-unbalanced", "Only what stands between two markers is replaced.", "BEGIN without END")
	MarkerHidden     = fault("marker-hidden", "What follows the lost end of a part is not to be replaced.",
		"END that is code between BEGIN and the next END")
	MarkerContent = fault("marker-content", "A part that looks like two cannot be renewed again.",
		"text: <!-- END replycodes -->")
	MarkerTemplate = fault("marker-template", "A part is shown by a template, which can fail.", "{{index .Replies 999}}")
	UnknownTable   = fault("unknown-table", "A marker names what is to stand there.", "<!-- BEGIN replycodes tables -->")
	UnknownKey     = fault("unknown-key", "A misspelt key would be ignored.", "comand=STOR")
	UnknownValue   = fault("unknown-value", "A key has certain values.", "class=9xx")
)
