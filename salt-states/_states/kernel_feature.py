"""What the kernel must be able to do, whether a module brings it or it is built in.

``kmod.present`` looks at the list of loaded modules, which never has what is built in, and takes that for a failure:
Ubuntu's kernels for Azure have ``tun`` built in.
"""

import os

ROOT = "/"


def present(name, sign=None):
    """
    Makes sure that the kernel has the feature, and loads its module where it does not.

    name
        Name of the module, wherever the feature is one.
    sign
        A path that exists when the kernel has the feature. Not every feature that is built in shows in ``/sys/module``.
    """
    ret = {"name": name, "result": True, "changes": {}, "comment": "The kernel has it."}
    if _is_present(name, sign):
        return ret
    if __opts__["test"]:
        ret.update(result=None, comment="The module would be loaded.")
        return ret
    loading = __salt__["cmd.run_all"](["modprobe", name], python_shell=False)
    if loading["retcode"] == 0 or _is_present(name, sign):
        ret.update(changes={name: "loaded"}, comment="The module was loaded.")
    else:
        ret.update(result=False, comment=f"The kernel lacks {name}: {loading['stderr']}")
    return ret


def _is_present(name, sign):
    module = name.replace("-", "_")
    return (
        (sign is not None and _exists(sign))
        or _exists(f"/sys/module/{module}")
        or module in _built_in()
    )


def _exists(path):
    return os.path.exists(os.path.join(ROOT, path.lstrip("/")))


def _built_in():
    """Names of the modules that are part of the kernel itself, as far as its packages say so."""
    path = os.path.join(ROOT, "lib/modules", os.uname().release, "modules.builtin")
    try:
        with open(path, encoding="utf-8") as lines:
            return {os.path.basename(line.strip()).partition(".ko")[0].replace("-", "_") for line in lines}
    except FileNotFoundError:
        return set()
