"""The fixed part of a generated package: what does not depend on the spec.

The generator copies the declarations that a package needs. Four modules are not copied
but stand for generated ones, so that this folder is a package of its own: _digits,
_values, _variants and this one.
"""
