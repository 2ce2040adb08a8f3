import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  isAlive,
  type LiveProcess,
  liveProcess,
  processesWith,
  signalProcess,
} from '../../../src/system/liveProcess.ts'
import type { Processes } from '../../../src/system/process.ts'
import { waitFor } from '../../../src/system/wait.ts'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import { platformAddress } from './addresses.ts'
import type { NetworkShape } from './fabric.ts'
import { runInside } from './ip.ts'

/** The suffix of the hosts of a VNet in Azure's own DNS, which hosts have as search domain. */
export const internalDomain = 'internal.cloudapp.net'

export interface DnsServer {
  readonly processes: Processes
  readonly clock: Clock
  readonly namespace: string
  /** Contains the table of names and the process id. */
  readonly folder: string
}

/** Makes the VNet's DNS answer for these hosts, and answer NXDOMAIN to everything else. */
export async function serveNames(server: DnsServer, network: NetworkShape): Promise<void> {
  await mkdir(server.folder, { recursive: true })
  await writeFile(tableFile(server), renderTable(network))
  const running = await runningServers(server)
  if (running.length > 0) {
    // dnsmasq reads its table again on SIGHUP.
    for (const process of running) await signalProcess(process, 'SIGHUP')
    return
  }
  await runInside(server.processes, server.namespace, 'dnsmasq', [
    '--conf-file=/dev/null',
    `--pid-file=${join(server.folder, 'dnsmasq.pid')}`,
    `--listen-address=${platformAddress}`,
    '--bind-interfaces',
    '--user=root',
    '--no-resolv',
    '--no-hosts',
    `--addn-hosts=${tableFile(server)}`,
    '--local=/#/',
    '--local-ttl=10',
  ])
}

export async function stopServing(server: DnsServer): Promise<void> {
  const running = await runningServers(server)
  for (const process of running) await signalProcess(process, 'SIGKILL')
  await waitFor(
    {
      what: 'the DNS server of a virtual network to end',
      limitSeconds: 10,
      everySeconds: 0.05,
      clock: server.clock,
      signal: new AbortController().signal,
    },
    async () => {
      const left = await Promise.all(running.map(isAlive))
      return left.includes(true) ? { done: false, seen: 'it is still running' } : { done: true, value: undefined }
    },
  )
}

/** Lines of a hosts file: each host by its name and by its name in Azure's internal domain. */
export function renderTable(network: NetworkShape): string {
  return network.interfaces
    .filter((nic) => nic.hostName !== undefined)
    .map((nic) => `${nic.privateAddress} ${nic.hostName} ${nic.hostName}.${internalDomain}\n`)
    .join('')
}

/** Found by its table on the command line, which no other process on the machine has. */
async function runningServers(server: DnsServer): Promise<LiveProcess[]> {
  const pids = await processesWith((argument) => argument === `--addn-hosts=${tableFile(server)}`)
  const found = await Promise.all(pids.map(liveProcess))
  return found.filter((process) => process !== undefined)
}

function tableFile(server: DnsServer): string {
  return join(server.folder, 'names')
}
