package golang

import (
	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// tables writes the data behind the facts. An index over all codes from the first to the last beats a switch and a map
// by far, and needs no work when a program starts; one table a fact lets the linker drop those nobody asks for.
func (p pkg) tables(f *jen.File) {
	first, last := p.Replies[0], p.Replies[len(p.Replies)-1]

	// const (
	//	firstCode = RestartMarker
	//	lastCode  = ConfidentialityProtected
	// )
	f.Line()
	f.Const().Defs(
		jen.Id("firstCode").Op("=").Id(identifier(first.Name)),
		jen.Id("lastCode").Op("=").Id(identifier(last.Name)),
	)

	// var rows = [lastCode - firstCode + 1]uint8{
	//	RestartMarker - firstCode: 1,
	// [...]
	count := jen.Id("lastCode").Op("-").Id("firstCode").Op("+").Lit(1)
	declare(f, doc("rows tells which row of the tables below a code has; 0 is the empty row of unknown codes."),
		jen.Var().Id("rows").Op("=").Index(count).Id(rowType(len(p.Replies))).CustomFunc(lines, func(g *jen.Group) {
			for i, reply := range p.Replies {
				g.Id(identifier(reply.Name)).Op("-").Id("firstCode").Op(":").Lit(i + 1)
			}
		}))

	p.table(f, "names", func(r *spec.Reply) string { return string(r.Name) })
	p.table(f, "texts", func(r *spec.Reply) string { return r.Text })
	p.table(f, "docs", func(r *spec.Reply) string { return r.Doc })
	p.table(f, "sources", (*spec.Reply).Citations)
}

// table writes one fact of all codes.
func (p pkg) table(f *jen.File, name string, fact func(*spec.Reply) string) {
	// var names = [...]string{
	//	"",
	//	"restart-marker",
	// [...]
	f.Line()
	f.Var().Id(name).Op("=").Index(jen.Op("...")).String().CustomFunc(lines, func(g *jen.Group) {
		g.Lit("")
		for _, reply := range p.Replies {
			g.Lit(fact(reply))
		}
	})
}

// rowType returns the smallest type that counts the rows.
func rowType(rows int) string {
	if rows < 1<<8 {
		return "uint8"
	}
	return "uint16"
}
