import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../plan/hosts.ts'
import type { Plan } from '../plan/plan.ts'
import { messageOf } from '../vocabulary/errors.ts'
import type { Tools } from '../vocabulary/tools.ts'
import type { Connection } from './connection.ts'
import { podNetworkOf } from './podNetwork/kinds.ts'
import { returnFile } from './salt.ts'

/** The newest part of each log; older parts rarely explain how it ended. */
const limitBytes = 8 * 1024 * 1024

const limitSeconds = 45

/** What is collected from every host: file name, and the command that prints it. None of these prints a secret. */
type Sources = Readonly<Record<string, string>>

const sourcesOf = (plan: Plan): Sources => ({
  ...Object.fromEntries(
    ['kubelet', 'containerd', 'kube-e2e-registry', ...podNetworkOf(plan).units].map((unit) => [
      `${unit}.log`,
      `journalctl --no-pager --quiet -o short-iso-precise -u '${unit}'`,
    ]),
  ),
  'salt-return.json': `cat ${returnFile}`,
  'salt.log': 'cat /var/log/kube-e2e-salt.log',
  'cloud-init-output.log': 'cat /var/log/cloud-init-output.log',
  'containers.log': 'cd /var/log/pods && find . -type f -name "*.log" -exec tail -n 2000 -v {} +',
  'audit.log': 'cat /var/log/kubernetes/audit.log',
  'network.txt': 'ip -brief address; ip route; nft list ruleset; ss -tunlp',
  'system.txt':
    'uname -a; uptime; free -m; df -h; systemctl --no-pager --failed; ps -eo pid,rss,etimes,args --sort=-rss | head -n 60',
})

/**
 * Collects the logs of each host into `folder/<host>/`, at most a few megabytes per log and within a time limit. A host
 * that does not answer is noted and left out.
 *
 * @returns how many hosts provided logs
 */
export async function collectHostLogs(
  plan: Plan,
  hosts: readonly Host[],
  connections: ReadonlyMap<string, Connection>,
  folder: string,
  tools: Tools,
): Promise<number> {
  const sources = sourcesOf(plan)
  const collected = await Promise.all(
    hosts.map(async ({ name }) => {
      const connection = connections.get(name)
      if (connection === undefined) return false
      try {
        return await collectFrom(connection, sources, join(folder, name), tools)
      } catch (thrown) {
        tools.signal.throwIfAborted()
        tools.voice.note(`No logs from ${name}: ${messageOf(thrown)}`)
        return false
      }
    }),
  )
  return collected.filter(Boolean).length
}

/** True when at least one log is not empty. */
async function collectFrom(connection: Connection, sources: Sources, folder: string, tools: Tools): Promise<boolean> {
  await mkdir(folder, { recursive: true })
  await connection.must('true', { signal: tools.signal, limitSeconds: 15 })
  const sizes: number[] = []
  // One after the other: sshd allows ten sessions per connection.
  for (const [file, command] of Object.entries(sources)) {
    const target = join(folder, file)
    const bounded = `{ ${command}; } 2>/dev/null | tail -c ${limitBytes}`
    await connection.fetch(bounded, target, { signal: tools.signal, limitSeconds })
    const { size } = await stat(target)
    // Not every host has every unit.
    if (size === 0) await rm(target)
    else sizes.push(size)
  }
  tools.voice.detail(`${connection.host}: ${sizes.length} logs`)
  return sizes.length > 0
}
