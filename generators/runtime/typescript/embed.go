// Package typescript is the fixed part of the generated TypeScript packages, as real source: what reads and writes texts by
// their plans, and what cuts replies off the wire. The files lie as in the folder src of a package, and have their own
// tests. Files that only stand for what is generated, and the tests, are not copied.
//
// The files that templates write go in, and a whole package comes out: with the declarations of this source that they
// mention, and without the imports that they do not need. Read complete.go first, then modules.go for how TypeScript is
// taken apart.
package typescript

import "embed"

// source is the TypeScript source of this folder, without its tests.
//
//go:embed *.ts internal/*.ts
var source embed.FS

// standIns are the modules that stand for what is generated.
var standIns = []string{"reply-code", "classes", "internal/digits"}
