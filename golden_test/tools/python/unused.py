"""Prints the names of a package that nothing uses: one a line, with its module.

The one argument is the folder of the package. A name is used where the package exports it, and where another place
mentions it. A method counts as used if its class is exported, unless the name is private.
"""

import ast
import sys
from collections import Counter
from pathlib import Path


def declared(tree):
    """Return what a module declares, by name: functions, classes, methods, attributes and what is assigned."""
    names = {}
    for node in tree.body:
        public = not getattr(node, "name", "_").startswith("_")
        for inner in [node, *(node.body if isinstance(node, ast.ClassDef) else [])]:
            if isinstance(inner, (ast.FunctionDef, ast.ClassDef)):
                names[inner.name] = names.get(inner.name) or (inner is not node and public and node.name)
            elif isinstance(inner, (ast.Assign, ast.AnnAssign)):
                for target in getattr(inner, "targets", None) or [inner.target]:
                    if isinstance(target, ast.Name):
                        names[target.id] = inner is not node and public and node.name
    return names


def mentioned(tree):
    """Count the names that a module mentions, but for where they are declared."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg
        elif isinstance(node, ast.alias):
            yield node.name
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            yield node.value


modules = {path.stem: ast.parse(path.read_text("utf-8")) for path in sorted(Path(sys.argv[1]).glob("*.py"))}
uses = Counter(name for tree in modules.values() for name in mentioned(tree))
exported = set(ast.literal_eval(next(
    node.value for node in modules["__init__"].body if isinstance(node, ast.Assign) and node.targets[0].id == "__all__"
)))
for module, tree in modules.items():
    for name, of in declared(tree).items():
        if name.startswith("__") or name in exported or uses[name]:
            continue
        if of not in exported or name.startswith("_"):
            print(f"{module}: {name}")
