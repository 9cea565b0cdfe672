package tools

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/netip"
	"strconv"
	"time"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// notation returns values as JSON has them in a question: each octet of a string is one character.
func notation(values text.Values) map[string]any {
	all := map[string]any{}
	for name, value := range values {
		all[string(name)] = inNotation(value)
	}
	return all
}

func inNotation(value any) any {
	switch v := value.(type) {
	case string:
		return latin1(v)
	case netip.AddrPort: // as it comes back where it was mapped to IPv6
		return netip.AddrPortFrom(v.Addr().Unmap(), v.Port())
	case []any:
		list := []any{}
		for _, item := range v {
			list = append(list, inNotation(item))
		}
		return list
	case text.Digest: // as other octets are
		return []byte(v)
	case []text.Fact:
		list := []any{}
		for _, fact := range v {
			list = append(list, []string{latin1(fact.Name), latin1(fact.Value)})
		}
		return list
	}
	return value
}

// fromNotation returns the values that a question has to be written.
func fromNotation(v *spec.Variant, written map[string]any) (text.Values, error) {
	values := text.Values{}
	var errs []error
	for _, p := range v.Parameters {
		given, ok := written[string(p.Name)]
		if !ok {
			continue
		}
		var err error
		values[p.Name], err = valueOf(p, given, p.Repeated)
		errs = append(errs, err)
	}
	return values, errors.Join(errs...)
}

func valueOf(p *text.Parameter, given any, repeated bool) (any, error) {
	if repeated {
		list := []any{}
		for _, item := range given.([]any) {
			value, err := valueOf(p, item, false)
			if err != nil {
				return nil, err
			}
			list = append(list, value)
		}
		return list, nil
	}
	switch p.Type {
	case text.Integer:
		return strconv.ParseUint(string(given.(json.Number)), 10, 64)
	case text.Integers:
		return uints(given)
	case text.Timestamp:
		v, err := time.Parse(time.RFC3339Nano, given.(string))
		return v.UTC(), err
	case text.Base64:
		return base64.StdEncoding.DecodeString(given.(string))
	case text.Hex:
		v, err := base64.StdEncoding.DecodeString(given.(string))
		return text.Digest(v), err
	case text.Facts:
		list := []text.Fact{}
		for _, pair := range given.([]any) {
			fact := pair.([]any)
			list = append(list, text.Fact{Name: octets(fact[0].(string)), Value: octets(fact[1].(string))})
		}
		return list, nil
	case text.HostPort:
		return netip.ParseAddrPort(given.(string))
	case text.LongHostPort:
		fields := given.(map[string]any)
		family, errFamily := strconv.ParseUint(string(fields["family"].(json.Number)), 10, 64)
		host, errHost := uints(fields["host"])
		port, errPort := uints(fields["port"])
		return text.Address{Family: family, Host: host, Port: port}, errors.Join(errFamily, errHost, errPort)
	default:
		return octets(given.(string)), nil
	}
}

func uints(given any) ([]uint64, error) {
	list := []uint64{}
	for _, item := range given.([]any) {
		v, err := strconv.ParseUint(string(item.(json.Number)), 10, 64)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// typesOf tells a harness what the values of a question are.
func typesOf(v *spec.Variant) map[string]string {
	types := map[string]string{}
	for _, p := range v.Parameters {
		types[string(p.Name)] = string(p.Type)
		if _, high := p.Bounds(); p.Type == text.Integer && high >= 1<<53 {
			types[string(p.Name)] = "bigint"
		}
	}
	return types
}
