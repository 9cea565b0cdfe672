package spec

import (
	"embed"
	"path"
	"strings"
)

// Default is the built-in spec that is used where none is named.
const Default = "ftp"

//go:embed *.yaml
var builtin embed.FS

//go:embed schema.json
var schemaJSON []byte

// Schema returns the JSON Schema (draft 2020-12) of a spec. It is what [Parse] itself checks the shape of a spec by.
func Schema() []byte { return append([]byte(nil), schemaJSON...) }

// Builtin returns the file name and the YAML of a built-in spec.
func Builtin(name string) (file string, src []byte, err error) {
	file = name + ".yaml"
	src, err = builtin.ReadFile(file)
	return file, src, err
}

// Builtins returns the names of the built-in specs, sorted.
func Builtins() []string {
	entries, err := builtin.ReadDir(".")
	if err != nil {
		panic(err) // an embedded folder can always be read
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = strings.TrimSuffix(e.Name(), path.Ext(e.Name()))
	}
	return names
}
