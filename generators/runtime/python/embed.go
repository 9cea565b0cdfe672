// Package python holds the fixed part of a generated Python package as real source, and takes it apart for package
// runtime. The tests beside it need no generated code.
package python

import "embed"

// Source is the source of the fixed part.
//
//go:embed _*.py
var Source embed.FS
