"""Files that the hub's registry serves as blobs.

A blob's name is its hash, so a file is known to be right wherever it came from. ``file.managed`` could fetch such
files too, but it keeps a second copy of each and reads every one four times.
"""

import hashlib
import http.client
import os
import ssl
import time
import urllib.error
import urllib.request

CHUNK = 1 << 20


def installed(name, digest, size, mode, url, ca, wait_seconds=120):
    """
    Makes sure that the file exists, complete and with its mode.

    name
        Absolute path of the file.
    digest
        ``sha256:`` and the hash in hexadecimal.
    size
        Length in bytes.
    mode
        In octal, such as ``'0755'``.
    url
        Where the blob is served.
    ca
        File with the certificate of the authority that the server's certificate must come from.
    wait_seconds
        How long to retry while the server does not answer: the hub starts it while other hosts are already at work.
    """
    ret = {"name": name, "result": True, "changes": {}, "comment": "The file exists and is right."}
    wanted = digest.partition(":")[2]
    found = _sha256(name)
    if found != wanted:
        ret["changes"]["sha256"] = {"old": found, "new": wanted}
    elif _mode(name) != int(mode, 8):
        ret["changes"]["mode"] = {"old": oct(_mode(name)), "new": mode}
    if not ret["changes"]:
        return ret
    if __opts__["test"]:
        ret.update(result=None, comment="The file would be written.")
        return ret

    try:
        if found != wanted:
            os.makedirs(os.path.dirname(name), exist_ok=True)
            _fetch(url, ca, name + ".new", wanted, size, wait_seconds)
            os.chmod(name + ".new", int(mode, 8))
            os.replace(name + ".new", name)
        else:
            os.chmod(name, int(mode, 8))
    except (OSError, ValueError, http.client.HTTPException) as error:
        ret.update(result=False, changes={}, comment=f"{url}: {error}")
        return ret
    ret["comment"] = f"Written from {url}."
    return ret


def _sha256(path):
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else _hash(file)
    except FileNotFoundError:
        return None


def _hash(file):
    """What ``hashlib.file_digest`` does, for Python 3.10."""
    digest = hashlib.sha256()
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _mode(path):
    return os.stat(path).st_mode & 0o7777


def _fetch(url, ca, path, wanted, size, wait_seconds):
    context = ssl.create_default_context(cafile=ca)
    deadline = time.monotonic() + wait_seconds
    while True:
        try:
            with urllib.request.urlopen(url, context=context, timeout=30) as response:
                _write(response, path, wanted, size)
            return
        except (OSError, http.client.HTTPException) as error:
            if _is_final(error) or time.monotonic() >= deadline:
                raise
            time.sleep(0.2)


def _is_final(error):
    """True for what waiting does not change: an answer that is no blob, a certificate that does not hold, a full disk."""
    if isinstance(error, urllib.error.HTTPError):
        return True
    # urllib wraps what happens before the answer and nothing after it.
    cause = getattr(error, "reason", error)
    if isinstance(cause, ssl.SSLError):
        return isinstance(cause, ssl.SSLCertVerificationError)
    return not isinstance(error, (urllib.error.URLError, ConnectionError, TimeoutError, http.client.HTTPException))


def _write(response, path, wanted, size):
    digest = hashlib.sha256()
    length = 0
    with open(path, "wb") as file:
        while chunk := response.read(CHUNK):
            digest.update(chunk)
            length += len(chunk)
            file.write(chunk)
    if (digest.hexdigest(), length) == (wanted, size):
        return
    os.remove(path)
    if length < size:
        raise ConnectionError(f"the connection ended after {length} of {size} bytes")
    raise ValueError(f"got {length} bytes with sha256 {digest.hexdigest()} instead of {size} with {wanted}")
