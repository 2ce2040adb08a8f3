/** A process's environment, or what is added to one; an undefined variable is removed. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * What programs need to find their way on this machine. Everything else stays with this process: the inputs of an action,
 * Azure's and GitHub's credentials, and whatever else a job has in its environment.
 */
const passedOn: readonly RegExp[] = [
  /^(PATH|HOME|USER|LOGNAME|SHELL|TERM|TZ|LANG|LANGUAGE|LC_[A-Z]+|TMPDIR|XDG_[A-Z]+_(HOME|DIRS?))$/,
  // Which servers are reached how, and trusted.
  /^(https?|ftp|all|no)_proxy$/i,
  /^(SSL_CERT_(FILE|DIR)|NODE_EXTRA_CA_CERTS|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|GIT_SSL_CAINFO)$/,
  /^PIP_(CONFIG_FILE|CERT|INDEX_URL|EXTRA_INDEX_URL|TRUSTED_HOST)$/,
  // Go's own, none of which has an underscore (but GO111MODULE is one of them), and what cgo reads.
  /^(GO[A-Z0-9]+|CGO_[A-Z]+|CC|CXX|AR|PKG_CONFIG(_[A-Z_]+)?)$/,
  /^(KUBECONFIG|KUBE_E2E_[A-Z_]+|APT_CONFIG|DEBIAN_FRONTEND|SOURCE_DATE_EPOCH)$/,
]

/** The environment of a child: what is passed on of this one, and what its caller adds. */
export function childEnvironment(own: Environment, added: Environment = {}): Record<string, string> {
  const inherited = Object.entries(own).filter(([name]) => passedOn.some((pattern) => pattern.test(name)))
  const all = Object.entries({ ...Object.fromEntries(inherited), ...added })
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

/** What to add so that a host is reached without a proxy; nothing where there is no proxy. */
export function pastProxies(own: Environment, host: string): Environment {
  const proxied = ['http_proxy', 'https_proxy', 'all_proxy'].some((name) => own[name] || own[name.toUpperCase()])
  if (!proxied) return {}
  const named = [own.NO_PROXY, own.no_proxy].flatMap((list) => (list ?? '').split(','))
  const all = [...new Set([...named.map((each) => each.trim()), host])].filter((each) => each !== '').join(',')
  return { NO_PROXY: all, no_proxy: all }
}
