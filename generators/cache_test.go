package generators

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

var cached = Result{"ping", "digest", Files{{"a.txt", []byte("a"), hash([]byte("a"))}, {"empty", nil, hash(nil)}}}

func openTestCache(t *testing.T, dir, executable, spec, template string) *Cache {
	t.Helper()
	templates := fstest.MapFS{"text/a.txt.tmpl": {Data: []byte(template)}}
	c, err := OpenCache(dir, executable, "ping.yaml", []byte(spec), templates)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func testExecutable(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "replycodes")
	if err := os.WriteFile(name, []byte(content), 0o777); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestCache(t *testing.T) {
	dir, executable := t.TempDir(), testExecutable(t, "one")
	if err := openTestCache(t, dir, executable, "spec", "template").Store("text", Options{}, cached); err != nil {
		t.Fatal(err)
	}
	got, ok := openTestCache(t, dir, executable, "spec", "template").Load("text", Options{})
	if d := cmp.Diff(cached, got); !ok || d != "" {
		t.Errorf("loaded %v, - stored + loaded:\n%s", ok, d)
	}
	for name, other := range map[string]*Cache{
		"spec":       openTestCache(t, dir, executable, "spec2", "template"),
		"template":   openTestCache(t, dir, executable, "spec", "template2"),
		"executable": openTestCache(t, dir, testExecutable(t, "longer"), "spec", "template"),
	} {
		if _, ok := other.Load("text", Options{}); ok {
			t.Errorf("another %s found the result", name)
		}
	}
	if _, ok := openTestCache(t, dir, executable, "spec", "template").Load("other", Options{}); ok {
		t.Error("another language found the result")
	}
}

// TestCacheDamaged: a result that is not whole is as good as none.
func TestCacheDamaged(t *testing.T) {
	dir, executable := t.TempDir(), testExecutable(t, "one")
	c := openTestCache(t, dir, executable, "spec", "template")
	if err := c.Store("text", Options{}, cached); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(c.name("text", Options{}))
	if err != nil {
		t.Fatal(err)
	}
	for i := range content {
		damaged := append([]byte(nil), content...)
		damaged[i] ^= 1
		for _, bad := range [][]byte{damaged, content[:i]} {
			if err := os.WriteFile(c.name("text", Options{}), bad, 0o666); err != nil {
				t.Fatal(err)
			}
			if got, ok := c.Load("text", Options{}); ok {
				t.Fatalf("byte %d: loaded %v", i, got)
			}
		}
	}
}

// TestCacheAge: a result that nobody asked for in a week is dropped when another is stored.
func TestCacheAge(t *testing.T) {
	dir, executable := t.TempDir(), testExecutable(t, "one")
	old, recent := openTestCache(t, dir, executable, "old", ""), openTestCache(t, dir, executable, "recent", "")
	for _, c := range []*Cache{old, recent} {
		if err := c.Store("text", Options{}, cached); err != nil {
			t.Fatal(err)
		}
	}
	for c, age := range map[*Cache]time.Duration{old: 8 * 24 * time.Hour, recent: 6 * 24 * time.Hour} {
		if err := os.Chtimes(c.name("text", Options{}), time.Time{}, time.Now().Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	if err := openTestCache(t, dir, executable, "new", "").Store("text", Options{}, cached); err != nil {
		t.Fatal(err)
	}
	_, oldThere := old.Load("text", Options{})
	_, recentThere := recent.Load("text", Options{})
	if oldThere || !recentThere {
		t.Errorf("the result of 8 days ago is there: %v, that of 6 days ago: %v", oldThere, recentThere)
	}
}
