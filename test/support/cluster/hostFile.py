"""Calls host_file.installed as Salt would, with the arguments that standard input has as JSON, and prints what it returns.

Certificates are checked as Python 3.13 checks them, whatever the version: from then on the default context is strict.
"""

import importlib.util
import json
import ssl
import sys

spec = importlib.util.spec_from_file_location("host_file", sys.argv[1])
host_file = importlib.util.module_from_spec(spec)
spec.loader.exec_module(host_file)
host_file.__opts__ = {"test": False}

default_context = ssl.create_default_context


def strict_context(**options):
    context = default_context(**options)
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    return context


ssl.create_default_context = strict_context
print(json.dumps(host_file.installed(**json.load(sys.stdin))))
