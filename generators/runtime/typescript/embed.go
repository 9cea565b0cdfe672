// Package typescript is the fixed part of the generated TypeScript packages, as real source: what reads and writes texts by
// their plans, and what cuts replies off the wire. The files lie as in the folder src of a package.
//
// The files reply-code.ts, classes.ts and internal/digits.ts stand for what is generated; they and tests/ are not copied.
package typescript

import "embed"

// Source is the TypeScript source of this folder, without its tests.
//
//go:embed *.ts internal/*.ts
var Source embed.FS
