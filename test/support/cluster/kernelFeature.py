"""Calls kernel_feature.present on a machine whose file system is a folder, as Salt would, and prints what it returns.

Arguments: the state module, the folder, exit code of modprobe, a file that a successful modprobe creates, test mode.
Standard input has the state's own arguments as JSON.
"""

import importlib.util
import json
import os
import sys

module, root, exit_code, creates, test = sys.argv[1:]
spec = importlib.util.spec_from_file_location("kernel_feature", module)
kernel_feature = importlib.util.module_from_spec(spec)
spec.loader.exec_module(kernel_feature)

calls = []


def run_all(command, python_shell):
    calls.append(command)
    if exit_code == "0" and creates:
        os.makedirs(os.path.join(root, creates.lstrip("/")))
    return {"retcode": int(exit_code), "stderr": "" if exit_code == "0" else f"modprobe: FATAL: {command[1]} not found"}


kernel_feature.ROOT = root
kernel_feature.__opts__ = {"test": test == "test"}
kernel_feature.__salt__ = {"cmd.run_all": run_all}
print(json.dumps({"calls": calls, **kernel_feature.present(**json.load(sys.stdin))}))
