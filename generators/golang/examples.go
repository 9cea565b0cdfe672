package golang

import (
	"fmt"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// examples writes what the documentation of the package shows and go test runs. They are in the package itself: nothing
// says by what path it will be imported.
func (p pkg) examples(f *jen.File) {
	first := p.Replies[0]
	// func ExampleParseCode() {
	//	code, err := ParseCode("restart-marker")
	//	fmt.Println(code, err)
	//	// Output: 110 restart-marker <nil>
	// }
	p.example(f, "ParseCode", fmt.Sprintf("%0*d %s <nil>", p.Digits, first.Code, first.Name),
		jen.List(jen.Id("code"), jen.Err()).Op(":=").Id("ParseCode").Call(jen.Lit(string(first.Name))),
		printed(jen.Id("code"), jen.Err()),
	)

	// func ExampleReadReply() {
	//	reply, err := ReadReply(bufio.NewReader(strings.NewReader("110 Hello\r\n")))
	//	fmt.Printf("%d %s %v", reply.Code, reply.Text(), err)
	//	// Output: 110 Hello <nil>
	// }
	hello := fmt.Sprintf("%0*d Hello", p.Digits, first.Code)
	p.example(f, "ReadReply", hello+" <nil>",
		jen.List(jen.Id("reply"), jen.Err()).Op(":=").Id("ReadReply").Call(
			jen.Qual("bufio", "NewReader").Call(jen.Qual("strings", "NewReader").Call(jen.Lit(hello+"\r\n")))),
		jen.Qual("fmt", "Printf").Call(jen.Lit(fmt.Sprintf("%%0%dd %%s %%v", p.Digits)),
			jen.Id("reply").Dot("Code"), jen.Id("reply").Dot("Text").Call(), jen.Err()),
	)
	p.unknownExample(f)
	if texts := p.Samples(text.HostPort); len(texts) > 0 {
		p.textExample(f, texts[0])
	}
	if sample := p.SampleReply(); sample.Command != nil {
		p.stepExample(f, sample.Command, sample.Code)
	}
}

// unknownExample shows that a code which nobody knows has a class, if there is one.
func (p pkg) unknownExample(f *jen.File) {
	last := p.Classes[len(p.Classes)-1]
	for code := spec.Code((last.Digit+1)*p.ClassUnit() - 1); p.ClassDigit(code) == last.Digit; code-- {
		if p.Reply(code) != nil {
			continue
		}
		// func ExampleCode_Class() {
		//	code := Code(699) // unknown
		//	fmt.Println(code.Known(), code.Class())
		//	// Output: false protected
		// }
		p.example(f, "Code_Class", "false "+string(last.Name),
			jen.Id("code").Op(":=").Id("Code").Call(jen.Lit(int(code))).Comment("// unknown"),
			printed(jen.Id("code").Dot("Known").Call(), jen.Id("code").Dot("Class").Call()),
		)
		return
	}
}

// textExample shows the value that a text is read to.
func (p pkg) textExample(f *jen.File, t view.Text) {
	name, parameter, example := textName(t.Reply, t.Variant), t.Parameters[0], t.Examples[0]
	// func ExampleEnteringPassiveModeText_UnmarshalText() {
	//	var text EnteringPassiveModeText
	//	err := text.UnmarshalText([]byte("Entering Passive Mode (192,168,1,2,19,137)."))
	//	fmt.Println(text.Address, err)
	//	// Output: 192.168.1.2:5001 <nil>
	// }
	p.example(f, name+"_UnmarshalText", fmt.Sprintf("%v <nil>", example.Values[parameter.Name]),
		jen.Var().Id("text").Id(name),
		jen.Err().Op(":=").Id("text").Dot("UnmarshalText").Call(jen.Index().Byte().Call(jen.Lit(example.Text))),
		printed(jen.Id("text").Dot(identifier(parameter.Name)), jen.Err()),
	)
}

// stepExample shows what follows a reply to a command.
func (p pkg) stepExample(f *jen.File, command *spec.Command, code spec.Code) {
	next := p.Next(command.Name, code)
	// func ExampleNextStep() {
	//	step := NextStep(CommandUSER, 331)
	//	fmt.Println(step.Action, step.Commands)
	//	// Output: send [PASS]
	// }
	p.example(f, "NextStep", fmt.Sprintf("%s [%s]", next.Action, strings.Join(next.Commands, " ")),
		jen.Id("step").Op(":=").Id("NextStep").Call(jen.Id(commandConstant(command)), jen.Lit(int(code))),
		printed(jen.Id("step").Dot("Action"), jen.Id("step").Dot("Commands")),
	)
}

// example writes a function of that name, which prints the output.
func (p pkg) example(f *jen.File, name, output string, body ...jen.Code) {
	f.Line()
	f.Func().Id("Example" + name).Params().Block(append(body, jen.Comment("// Output: "+output))...)
}

func printed(values ...jen.Code) *jen.Statement { return jen.Qual("fmt", "Println").Call(values...) }
