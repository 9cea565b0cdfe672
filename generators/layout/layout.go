// Package layout breaks the lines of a finished file that are too long, as the formatter of its language would: a
// template writes each statement on one line, and need not know how long a name is.
//
// It knows the shapes that our templates have, not all of a language; the formatters themselves are the judges, in the
// golden tests. A file of one language comes in, and the same goes out, with line breaks and the commas before them.
package layout
