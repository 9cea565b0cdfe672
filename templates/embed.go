// Package templates holds the built-in templates: a folder for each language, in which the path of a template is the
// path of the file it makes. README.md is the manual for those who write some.
package templates

import (
	"embed"
	"io/fs"
)

//go:embed all:json all:markdown all:python all:typescript
var embedded embed.FS

// FS returns the built-in templates.
func FS() fs.FS { return embedded }
