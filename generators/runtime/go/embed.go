package goruntime

import "embed"

// Source is the source of this package, tests included: what the generator copies from. This file and code.go are for
// this package alone, and are not copied.
//
//go:embed *.go
var Source embed.FS
