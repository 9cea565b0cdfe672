package spec

import (
	"encoding/base64"
	"errors"
	"fmt"
	"net/netip"
	"reflect"
	"strconv"
	"time"

	"gopkg.in/yaml.v3"
)

// examples reads each example's text and compares the values with those that the spec gives.
func (r *resolver) examples(v *Variant, raw *rawVariant) {
	for _, e := range raw.Examples {
		example := &Example{Text: e.Text.text(), Values: Values{}}
		if e.Source.Node != nil {
			example.Sources = r.citations([]leaf{e.Source})
		}
		before := len(r.errs)
		for _, given := range e.Values {
			r.value(v, example, given)
		}
		if len(r.errs) > before {
			continue
		}
		values, err := v.Read(example.Text)
		if err != nil {
			r.errs.Report(r.at(e.Text), "example", "%q does not fit the text %q: %v", example.Text, v.Text, err)
			continue
		}
		r.compare(example, e, values)
		v.Examples = append(v.Examples, example)
	}
}

// refusals checks that each text is refused indeed.
func (r *resolver) refusals(v *Variant, raw *rawVariant) {
	for _, raw := range raw.Refusals {
		refusal := &Refusal{Text: raw.Text.text(), Doc: raw.Doc.text()}
		if raw.Source.Node != nil {
			refusal.Sources = r.citations([]leaf{raw.Source})
		}
		if values, err := v.Read(refusal.Text); err == nil {
			r.errs.Report(r.at(raw.Text), "refusal", "%q is read, as %v", refusal.Text, values)
		}
		v.Refusals = append(v.Refusals, refusal)
	}
}

func (r *resolver) value(v *Variant, example *Example, given entry[leaf]) {
	p, err := v.parameter(Name(given.Key.text()))
	if err != nil {
		r.errs.Report(r.at(given.Key), "unknown-parameter", "%v", err)
		return
	}
	value, err := p.valueOf(given.Value.Node)
	if err != nil {
		r.errs.Report(r.at(given.Value), "example", "%s is %s; allowed: %v", p.Name, p.Type.Expected(), err)
		return
	}
	example.Values[p.Name] = value
}

func (r *resolver) compare(example *Example, raw rawExample, read Values) {
	for name, value := range read {
		if given, ok := example.Values[name]; !ok {
			r.errs.Report(r.at(raw.Text), "example", "%s reads as %v, and is not among the values", name, value)
		} else if !reflect.DeepEqual(given, value) {
			r.errs.Report(r.at(raw.Text), "example", "%s reads as %v, not as %v", name, value, given)
		}
	}
	for name := range example.Values {
		if _, ok := read[name]; !ok {
			r.errs.Report(r.at(raw.Text), "example", "%s is among the values, and not in the text", name)
		}
	}
}

// valueOf reads a value, or a list of them, and checks that it can be written.
func (p *Parameter) valueOf(n *yaml.Node) (any, error) {
	if !p.Repeated {
		return p.valid(n)
	}
	if n.Kind != yaml.SequenceNode {
		return nil, errors.New("a list with a value for each line")
	}
	list := []any{}
	for _, item := range n.Content {
		value, err := p.valid(item)
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
	return list, nil
}

func (p *Parameter) valid(n *yaml.Node) (any, error) {
	value, err := p.fromYAML(n)
	if err == nil {
		_, err = codecs[p.Type].write(nil, value, p)
	}
	return value, err
}

// fromYAML reads a value in the notation of a spec.
func (p *Parameter) fromYAML(n *yaml.Node) (any, error) {
	switch p.Type {
	case Integer:
		v, err := strconv.ParseUint(n.Value, 10, 64)
		return v, explain(err, "a decimal integer")
	case Timestamp:
		t, err := time.Parse(time.RFC3339Nano, n.Value)
		return t.UTC(), explain(err, `a time such as "1998-06-15T10:00:45.1Z"`)
	case Base64:
		b, err := base64.StdEncoding.DecodeString(n.Value)
		return b, explain(err, "base64 with padding")
	case Integers:
		list, err := integers(n)
		return list, explain(err, "a list of integers")
	case HostPort:
		address, err := netip.ParseAddrPort(n.Value)
		return address, explain(err, `an address and a port such as "192.168.1.2:5001"`)
	case LongHostPort:
		address, err := longAddress(n)
		return address, explain(err, "a mapping of family, host and port such as {family: 4, host: [192, 168, 1, 2], port: [19, 137]}")
	}
	if kindOf(n) != "string" {
		return nil, fmt.Errorf("a string, not %s", describe(n))
	}
	return n.Value, nil
}

// integers reads a list by its digits: YAML would take 010 for 8.
func integers(n *yaml.Node) ([]uint64, error) {
	if n.Kind != yaml.SequenceNode {
		return nil, errors.New(describe(n))
	}
	var list []uint64
	for _, item := range n.Content {
		v, err := strconv.ParseUint(item.Value, 10, 64)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// longAddress reads a mapping of exactly family, host and port.
func longAddress(n *yaml.Node) (Address, error) {
	var fields map[string]yaml.Node
	if err := n.Decode(&fields); err != nil || len(fields) != 3 {
		return Address{}, errors.New(describe(n))
	}
	family, host, port := fields["family"], fields["host"], fields["port"]
	number, errFamily := strconv.ParseUint(family.Value, 10, 64)
	octets, errHost := integers(&host)
	portOctets, errPort := integers(&port)
	return Address{number, octets, portOctets}, errors.Join(errFamily, errHost, errPort)
}

// explain replaces another package's error by what is allowed.
func explain(err error, allowed string) error {
	if err != nil {
		return errors.New(allowed)
	}
	return nil
}
