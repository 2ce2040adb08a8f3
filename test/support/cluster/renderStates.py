"""Renders the Salt states for one host without touching the machine, and prints the texts by their path as JSON.

Arguments: the folder of the states. Standard input has the pillar, and the paths that the host has, as JSON. Runs with the
packages of Salt, whose Jinja extensions the states use.
"""

import json
import os
import sys

import jinja2
from salt.utils.jinja import SerializerExtension

given = json.load(sys.stdin)
folder = sys.argv[1]


def merge(base, over):
    merged = dict(base)
    for key, value in over.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = merge(merged[key], value) if both else value
    return merged


salt = {
    "file.file_exists": lambda path: path in given["paths"],
    "file.directory_exists": lambda path: path in given["paths"],
    "slsutil.merge": merge,
    "pillar.get": lambda key: given["pillar"][key],
}
environment = jinja2.Environment(
    loader=jinja2.FileSystemLoader(folder),
    extensions=["jinja2.ext.do", SerializerExtension],
    undefined=jinja2.StrictUndefined,
    keep_trailing_newline=True,
)
context = {"salt": salt, "worker": given["pillar"]["kube_e2e"]["hosts"][-1]}
texts = {}
for place, _, names in os.walk(folder):
    for name in names:
        path = os.path.relpath(os.path.join(place, name), folder)
        of_hub = path.split("/")[0] in ("control-plane", "registry")
        if of_hub and given["pillar"]["kube_e2e"]["role"] != "hub":
            continue
        macros = name.endswith(".jinja") and "/files/" not in f"/{path}" or name == "pod.jinja"
        if not macros and name.endswith((".sls", ".jinja")):
            texts[path] = environment.get_template(path).render(context)
print(json.dumps(texts))
