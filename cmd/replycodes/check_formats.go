package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/replycodes/replycodes/generators/output"
)

// reportFormats write what a check has found, with or without diffs.
var reportFormats = map[string]func(w io.Writer, r report, diffs bool) error{
	"text":   reportText,
	"json":   reportJSON,
	"github": reportGitHub,
}

func reportText(w io.Writer, r report, diffs bool) error {
	for _, change := range r.changes {
		fmt.Fprintf(w, "%s: %s: %s\n", change.Path, change.Reason(), change.Remedy())
		if diffs {
			fmt.Fprintf(w, "%s", unified(change))
		}
	}
	_, err := fmt.Fprintln(w, r.summary())
	return err
}

// A jsonReport is what check --format json prints.
type jsonReport struct {
	Files   int          `json:"files"` // how many there should be
	Clean   bool         `json:"clean"` // whether generate would change nothing
	Changes []jsonChange `json:"changes"`
}

type jsonChange struct {
	Path   string `json:"path"`
	Reason string `json:"reason"` // words of Change.Reason, joined by hyphens
	Remedy string `json:"remedy"`
	Diff   string `json:"diff,omitempty"`
}

func reportJSON(w io.Writer, r report, diffs bool) error {
	out := jsonReport{r.files, r.clean(), []jsonChange{}}
	for _, change := range r.changes {
		c := jsonChange{
			Path:   filepath.ToSlash(change.Path),
			Reason: strings.ReplaceAll(change.Reason(), " ", "-"),
			Remedy: change.Remedy(),
		}
		if diffs {
			c.Diff = string(unified(change))
		}
		out.Changes = append(out.Changes, c)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}

// reportGitHub writes annotations as the workflow commands of GitHub Actions.
func reportGitHub(w io.Writer, r report, _ bool) error {
	for _, change := range r.changes {
		level := "error"
		if change.Harmless() {
			level = "notice"
		}
		fmt.Fprintf(w, "::%s file=%s,title=%s::%s\n", level, property.Replace(filepath.ToSlash(change.Path)), change.Reason(),
			message.Replace(change.Reason()+": "+change.Remedy()))
	}
	_, err := fmt.Fprintln(w, r.summary())
	return err
}

var (
	message  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// unified returns what differs in the lines of a file, whatever they end with; nothing where there is no such file.
func unified(c output.Change) []byte {
	if c.Old == nil && c.New == nil || c.Harmless() {
		return nil
	}
	lines := func(content []byte) []byte { return bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")) }
	return diff.Diff(c.Path, lines(c.Old), c.Path+" (generated)", lines(c.New))
}
