package tools

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// holds compares the files and the metadata of a wheel and of an sdist with those that they should have.
func (p pythonPackage) holds(t *testing.T, wheel, sdist string) {
	t.Helper()
	var sources []string
	for _, name := range strings.Fields(p.modules) {
		sources = append(sources, p.module()+"/"+name+".py")
	}
	sources = append(sources, p.module()+"/py.typed")
	inWheel, inSdist := unzipped(t, wheel), untarred(t, sdist)
	info, top := p.module()+"-"+p.version+".dist-info/", p.module()+"-"+p.version+"/"
	sameNames(t, "the wheel", inWheel, append([]string{info + "METADATA", info + "RECORD", info + "WHEEL",
		info + "licenses/LICENSE"}, sources...))
	want := []string{top + "LICENSE", top + "PKG-INFO", top + "README.md", top + "pyproject.toml"}
	for _, source := range sources {
		want = append(want, top+"src/"+source)
	}
	sameNames(t, "the sdist", inSdist, want)
	p.says(t, inWheel[info+"METADATA"])
	p.says(t, inSdist[top+"PKG-INFO"])
}

func sameNames(t *testing.T, what string, files tree.Files, want []string) {
	t.Helper()
	var got []string
	for name := range files {
		got = append(got, name)
	}
	slices.Sort(got)
	slices.Sort(want)
	if d := gocmp.Diff(want, got); d != "" {
		t.Errorf("%s: - wanted, + there:\n%s", what, d)
	}
}

// says compares the fields of metadata with what they should be. Their format is the build backend's business.
func (p pythonPackage) says(t *testing.T, metadata []byte) {
	t.Helper()
	fields, _, _ := strings.Cut(string(metadata), "\n\n")
	got := slices.DeleteFunc(strings.Split(fields, "\n"),
		func(field string) bool { return strings.HasPrefix(field, "Metadata-Version: ") })
	want := append([]string{
		"Name: " + p.name, "Version: " + p.version, "Import-Name: " + p.module(), "Requires-Python: >=3.10",
		"Description-Content-Type: text/markdown", "License-Expression: MIT", "License-File: LICENSE",
		"Classifier: Intended Audience :: Developers", "Classifier: Operating System :: OS Independent",
		"Classifier: Programming Language :: Python :: 3 :: Only", "Classifier: Programming Language :: Python :: 3.10",
		"Classifier: Programming Language :: Python :: 3.11", "Classifier: Programming Language :: Python :: 3.12",
		"Classifier: Programming Language :: Python :: 3.13", "Classifier: Programming Language :: Python :: 3.14",
		"Classifier: Topic :: Internet", "Classifier: Typing :: Typed",
	}, p.metadata...)
	slices.Sort(got)
	slices.Sort(want)
	if d := gocmp.Diff(want, got); d != "" {
		t.Errorf("the metadata: - wanted, + there:\n%s", d)
	}
}

// unzipped returns the files of a wheel.
func unzipped(t *testing.T, name string) tree.Files {
	t.Helper()
	archive, err := zip.OpenReader(name)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	files := tree.Files{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// untarred returns the files of an sdist.
func untarred(t *testing.T, name string) tree.Files {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	files, archive := tree.Files{}, tar.NewReader(unpacked)
	for {
		header, err := archive.Next()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		if files[header.Name], err = io.ReadAll(archive); err != nil {
			t.Fatal(err)
		}
	}
}
