// Package runtime copies the fixed part of a generated package: what does not depend on the spec. It stands below as
// real source with tests of its own, once for each language, with the same file and function names in all.
//
// In go the declarations of that source and the names that generated code mentions; out come the declarations that a
// package needs, and no other: a linter would find those unused. The source of a language is taken apart beside it, or
// by the generator of the language.
package runtime

import "slices"

// A File is a file of the fixed part, taken apart.
type File struct {
	Name         string
	Imports      []string // each as the language writes it
	Declarations []*Declaration
}

// A Declaration is one at the top level of a file, with the comment before it.
type Declaration struct {
	Source   string
	Names    []string // what it declares, as mentions say it
	Mentions []string // the names it uses
}

// Uses reports whether the declaration mentions a name.
func (d *Declaration) Uses(name string) bool { return slices.Contains(d.Mentions, name) }

// Needed returns the files with the declarations of wanted names, and with those that these need, directly or through
// others. A file of which nothing is needed is left out.
func Needed(files []File, wanted []string) []File {
	names := map[string]bool{}
	for _, name := range wanted {
		names[name] = true
	}
	needed := map[*Declaration]bool{}
	for grows := true; grows; {
		grows = false
		for _, file := range files {
			for _, d := range file.Declarations {
				if needed[d] || !slices.ContainsFunc(d.Names, func(name string) bool { return names[name] }) {
					continue
				}
				needed[d], grows = true, true
				for _, name := range d.Mentions {
					names[name] = true
				}
			}
		}
	}
	var kept []File
	for _, file := range files {
		isUnneeded := func(d *Declaration) bool { return !needed[d] }
		file.Declarations = slices.DeleteFunc(slices.Clone(file.Declarations), isUnneeded)
		if len(file.Declarations) > 0 {
			kept = append(kept, file)
		}
	}
	return kept
}
