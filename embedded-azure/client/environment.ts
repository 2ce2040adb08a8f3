import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeWholeSync } from '../../src/system/files.ts'
import { quoted } from '../../src/system/shell.ts'
import type { ServerFile } from '../protocol/serverFile.ts'
import { stateFile } from '../protocol/stateFiles.ts'

/** Where systems keep the public authorities that their programs trust: Debian, Fedora, SUSE, Alpine and macOS. */
const systemBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

/**
 * The environment in which ordinary Azure clients find this server. The variables for certificates replace what a
 * program trusts. So they name a bundle: what was trusted before, and the server's own authority.
 *
 * @param subscriptions the ids of all subscriptions
 * @param env the environment that it will be added to
 */
export function embeddedEnvironment(
  server: ServerFile,
  subscriptions: readonly string[],
  stateFolder: string,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const bundle = writeBundle(server, stateFile(resolve(stateFolder), 'authorityBundle'), env)
  return {
    AZURE_TENANT_ID: server.tenantId,
    AZURE_CLIENT_ID: server.clientId,
    AZURE_CLIENT_SECRET: server.clientSecret,
    AZURE_SUBSCRIPTION_ID: server.subscriptionId,
    // A list, for commands that look into several: `kube-e2e sweep --subscription-id`.
    AZURE_SUBSCRIPTION_IDS: subscriptions.join(','),
    AZURE_AUTHORITY_HOST: server.authorityHost,
    AZURE_RESOURCE_MANAGER_URL: server.resourceManagerUrl,
    SSL_CERT_FILE: bundle,
    CURL_CA_BUNDLE: bundle,
    REQUESTS_CA_BUNDLE: bundle,
    NODE_EXTRA_CA_CERTS: bundle,
    ...pastProxies(env),
  }
}

/** Lines for a POSIX shell. */
export function shellExports(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .map(([name, value]) => `export ${name}=${quoted(value)}\n`)
    .join('')
}

function writeBundle(server: ServerFile, file: string, env: Readonly<Record<string, string | undefined>>): string {
  const others = (path: string | undefined): path is string => path !== undefined && path !== file && existsSync(path)
  const trusted = [env.SSL_CERT_FILE, ...systemBundles].find(others)
  const sources = [...new Set([trusted, env.NODE_EXTRA_CA_CERTS].filter(others)), server.caFile]
  const bundle = sources.map((source) => `${readFileSync(source, 'utf8').trimEnd()}\n`).join('')
  writeWholeSync(file, bundle, { mode: 0o644 })
  return file
}

/** Where requests go through a proxy, those to this machine must not. */
function pastProxies(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const proxied = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'].some((name) => env[name])
  if (!proxied) return {}
  const named = (env.NO_PROXY ?? env.no_proxy ?? '').split(',').filter((host) => host !== '')
  const all = [...new Set([...named, 'localhost', '127.0.0.1'])].join(',')
  return { NO_PROXY: all, no_proxy: all }
}
