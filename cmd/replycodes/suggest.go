package main

import (
	"fmt"
	"strings"

	"github.com/replycodes/replycodes/spec"
)

// didYouMean names the name nearest to an unknown one, if one is near; else "".
func didYouMean(registry *spec.Registry, unknown string) string {
	var names []string
	for _, reply := range registry.Replies {
		names = append(names, string(reply.Name))
		for _, alias := range reply.Aliases {
			names = append(names, string(alias))
		}
	}
	for _, retired := range registry.Retired {
		names = append(names, string(retired.Name))
	}
	for _, command := range registry.Commands {
		names = append(names, command.Name)
	}
	if best := nearest(unknown, names); best != "" {
		return fmt.Sprintf("; did you mean %s?", best)
	}
	return ""
}

// nearest returns the first of the names that are nearest to one, in any case; "" where none is near.
func nearest(unknown string, names []string) string {
	best, least := "", 1+len(unknown)/3
	for _, name := range names {
		if d := distance(strings.ToLower(unknown), strings.ToLower(name), least); d < least || d == least && best == "" {
			best, least = name, d
		}
	}
	return best
}

// distance returns how many characters have to be put in, left out or changed to make b of a; any number above most
// if it takes more.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
