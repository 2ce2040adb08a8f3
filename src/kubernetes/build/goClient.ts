import { readFile } from 'node:fs/promises'
import { jsonIn } from '../../system/files.ts'
import type { Processes, RunOptions, RunResult } from '../../system/process.ts'
import { SetupError } from '../../vocabulary/errors.ts'
import { refusal } from '../versions.ts'

/** The ordinary Go client, with an environment that is the same for every call. */
export interface GoClient {
  run(args: readonly string[], options?: RunOptions): Promise<RunResult>
}

/** @param toolchain such as `1.26.8`; the Go client gets it through the module proxy if it is a different version. */
export function goClient(processes: Processes, toolchain: string, signal: AbortSignal): GoClient {
  const env = {
    GOTOOLCHAIN: `go${toolchain}`,
    GOFLAGS: '-mod=mod -buildvcs=false',
    GOWORK: 'off',
    CGO_ENABLED: '0',
    // Compilers live for seconds: most exit before they would need to reclaim memory.
    GOGC: '400',
  }
  return {
    run: (args, options = {}) => processes.run('go', args, { signal, ...options, env: { ...env, ...options.env } }),
  }
}

/** A module version in the module cache. */
export interface DownloadedModule {
  readonly path: string
  readonly version: string
  /** The unpacked, read-only source. */
  readonly folder: string
  /** When the version was published, RFC 3339. */
  readonly time: string
}

/**
 * Downloads one module version, verified by the Go client against the checksum database.
 *
 * @throws InputError when the module proxy does not have it, as for a Kubernetes version that does not exist.
 */
export async function downloadModule(go: GoClient, path: string, version: string): Promise<DownloadedModule> {
  const download = await go.run(['mod', 'download', '-json', `${path}@${version}`], { limitSeconds: 600 })
  const answer = (jsonIn(download.stdout) ?? {}) as Record<string, string | undefined>
  const folder = answer.Dir
  const info = answer.Info
  if (download.exitCode === 0 && folder !== undefined && info !== undefined) {
    return { path, version, folder, time: await publishedAt(info) }
  }
  const reason = (answer.Error ?? download.stderr).trim().replace(/\s+/g, ' ')
  if (/40[34]|410|unknown revision|not found|invalid version/i.test(reason) && path === 'k8s.io/kubernetes') {
    throw refusal(`the module proxy does not have Kubernetes ${version} (${reason})`)
  }
  throw new SetupError(`The Go module ${path}@${version} could not be downloaded: ${reason}`, {
    nextStep: 'Check that this machine can reach its Go module proxy (go env GOPROXY).',
  })
}

async function publishedAt(infoFile: string): Promise<string> {
  const info: { Time: string } = JSON.parse(await readFile(infoFile, 'utf8'))
  return info.Time
}
