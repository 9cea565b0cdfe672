package spec

// ClassUnit returns what a code is divided by to give its first digit: 100 where codes have three.
func (r *Registry) ClassUnit() int { return power(r.Digits - 1) }

// GroupUnit returns what a code is divided by to give a number that ends in its second digit: 10 where codes have three.
func (r *Registry) GroupUnit() int { return power(r.Digits - 2) }

// Aliased returns the replies that have former names.
func (r *Registry) Aliased() []*Reply {
	return filter(r.Replies, func(reply *Reply) bool { return len(reply.Aliases) > 0 })
}
