type Environment = Readonly<Record<string, string | undefined>>

/** What the server, and the programs that build its hosts' image, need to find their way on this machine. */
const passedOn: readonly RegExp[] = [
  /^(PATH|HOME|USER|LOGNAME|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|XDG_[A-Z]+_(HOME|DIRS?))$/,
  /^(https?|ftp|all|no)_proxy$/i,
  /^(SSL_CERT_(FILE|DIR)|NODE_EXTRA_CA_CERTS|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE)$/,
  /^(APT_CONFIG|PIP_(CONFIG_FILE|CERT|INDEX_URL|EXTRA_INDEX_URL|TRUSTED_HOST))$/,
]

/**
 * The environment of a server that is started from this one. It outlives the step that starts it, so nothing else goes with it:
 * no input of an action, and no credential of Azure or GitHub.
 */
export function serverEnvironment(own: Environment): Environment {
  return Object.fromEntries(Object.entries(own).filter(([name]) => passedOn.some((pattern) => pattern.test(name))))
}
