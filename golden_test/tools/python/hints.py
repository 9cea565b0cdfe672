"""Has Python evaluate the annotations of all that a package exports, as typing.get_type_hints does.

The two arguments are the folder of the sources and the name of the package.
"""

import importlib
import inspect
import sys
import typing

sys.path.insert(0, sys.argv[1])
package = importlib.import_module(sys.argv[2])
assert set(package.__all__) <= set(dir(package))
for name in package.__all__:
    exported = getattr(package, name)
    if not callable(exported):
        continue
    hints = typing.get_type_hints(exported)
    if issubclass(exported, getattr(package, "Text", ())) if inspect.isclass(exported) else False:
        assert set(hints) == set(exported.__match_args__), name
    for method in vars(exported).values() if inspect.isclass(exported) else ():
        for wrapped in ("fget", "func", "__func__"):
            method = getattr(method, wrapped, method)
        if inspect.isfunction(method):
            typing.get_type_hints(method)
