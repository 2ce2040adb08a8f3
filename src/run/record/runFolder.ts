import { join } from 'node:path'

/** Everything that a run keeps in its own folder. All absolute; the folder is 0700. */
export interface RunFolder {
  readonly path: string
  /** The plan as it was made. */
  readonly plan: string
  /** What teardown needs. Holds a credential where that is a secret text. */
  readonly state: string
  /** The hosts and their addresses. */
  readonly hosts: string
  /** Main's report, for post. */
  readonly report: string
  /** One file per process group that the run started. */
  readonly processGroups: string
  /** The run's SSH key, the hosts' keys and the configuration of the client. */
  readonly ssh: string
  readonly sshConfig: string
  readonly kubeconfig: string
}

/** The one place that knows the names of files in a run's folder. */
export function runFolder(path: string): RunFolder {
  return {
    path,
    plan: join(path, 'plan.json'),
    state: join(path, 'state.json'),
    hosts: join(path, 'hosts.json'),
    report: join(path, 'report.json'),
    processGroups: join(path, 'groups'),
    ssh: join(path, 'ssh'),
    sshConfig: join(path, 'ssh', 'ssh_config'),
    kubeconfig: join(path, 'kubeconfig'),
  }
}
