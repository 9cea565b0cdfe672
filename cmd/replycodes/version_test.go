package main

import (
	"runtime/debug"
	"testing"
)

func TestVersionLine(t *testing.T) {
	built := func(version string, settings ...debug.BuildSetting) *debug.BuildInfo {
		return &debug.BuildInfo{GoVersion: "go1.26.1", Main: debug.Module{Version: version}, Settings: settings}
	}
	revision := debug.BuildSetting{Key: "vcs.revision", Value: "0123456789abcdef0123456789abcdef01234567"}
	clean := debug.BuildSetting{Key: "vcs.modified", Value: "false"}
	modified := debug.BuildSetting{Key: "vcs.modified", Value: "true"}
	for want, info := range map[string]*debug.BuildInfo{
		"replycodes v1.2.3 go1.26.1":                                    built("v1.2.3"),
		"replycodes v1.2.3 (revision 0123456789ab) go1.26.1":            built("v1.2.3", revision, clean),
		"replycodes (devel) (revision 0123456789ab, modified) go1.26.1": built("(devel)", revision, modified),
	} {
		if got := versionLine(info); got != want {
			t.Errorf("%q, wanted %q", got, want)
		}
	}
}
