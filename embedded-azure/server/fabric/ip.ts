import { type Processes, runOrThrow } from '../../../src/system/process.ts'

/** Access to the kernel's network through iproute2, in one network namespace or (undefined) in the machine's own. */
export interface Ip {
  readonly processes: Processes
  readonly namespace: string | undefined
}

/** Runs `ip` commands as one batch; the first that fails ends the batch and throws. */
export async function ipBatch(ip: Ip, commands: readonly string[]): Promise<void> {
  if (commands.length === 0) return
  await runOrThrow(ip.processes, 'ip', [...inside(ip), '-batch', '-'], {
    input: `${commands.join('\n')}\n`,
    limitSeconds: 30,
  })
}

export interface Route {
  /** `default`, an address, or a range in CIDR form. */
  readonly dst: string
  readonly dev?: string
  readonly type?: string
  readonly metric?: number
}

export async function routes(ip: Ip, ...selector: string[]): Promise<Route[]> {
  return ipJson<Route>(ip, ['-4', 'route', 'show', ...selector])
}

export interface Rule {
  readonly priority: number
  /** A number, or a name such as `main`. */
  readonly table: string
}

/** The rules by which the kernel chooses between tables of routes. */
export async function rules(ip: Ip): Promise<Rule[]> {
  return ipJson<Rule>(ip, ['-4', 'rule', 'show'])
}

export interface Link {
  readonly ifname: string
  /** Such as `UP`. */
  readonly flags?: readonly string[]
  readonly addr_info?: readonly { readonly local: string; readonly prefixlen: number }[]
}

/** Links with their IPv4 addresses. */
export async function links(ip: Ip): Promise<Link[]> {
  return ipJson<Link>(ip, ['-4', 'address', 'show'])
}

/** Whether a link exists, has an address and is up, which is the last step of its setup. */
export async function isSetUp(ip: Ip, name: string): Promise<boolean> {
  const link = (await links(ip)).find(({ ifname }) => ifname === name)
  return link?.flags?.includes('UP') === true && (link.addr_info ?? []).length > 0
}

/** Names of all links, including those without an address. */
export async function linkNames(ip: Ip): Promise<string[]> {
  return (await ipJson<Link>(ip, ['link', 'show'])).map((link) => link.ifname)
}

export async function deleteLink(ip: Ip, name: string): Promise<void> {
  if ((await linkNames(ip)).includes(name)) await ipBatch(ip, [`link delete ${name}`])
}

export async function namespaces(processes: Processes): Promise<string[]> {
  const listed = await runOrThrow(processes, 'ip', ['netns', 'list'], { limitSeconds: 30 })
  return listed
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
    .filter(Boolean)
}

/** Creates a namespace unless it exists, and sets its loopback up, which a killed server may not have done. */
export async function addNamespace(processes: Processes, name: string): Promise<void> {
  const there = (await namespaces(processes)).includes(name)
  if (!there) await ipBatch({ processes, namespace: undefined }, [`netns add ${name}`])
  await ipBatch({ processes, namespace: name }, ['link set lo up'])
}

export async function deleteNamespace(processes: Processes, name: string): Promise<void> {
  if (!(await namespaces(processes)).includes(name)) return
  await ipBatch({ processes, namespace: undefined }, [`netns delete ${name}`])
}

/** Sets kernel parameters of a namespace, such as `net.ipv4.ip_forward=1`. */
export async function setParameters(
  processes: Processes,
  namespace: string,
  parameters: readonly string[],
): Promise<void> {
  await runInside(processes, namespace, 'sysctl', ['--quiet', '--write', ...parameters])
}

/**
 * Runs a program inside a network namespace. With `nsenter` and not `ip netns exec`, because the latter gives the program
 * a separate mount namespace, in which a daemon would hold the disks of hosts that no longer exist.
 */
export async function runInside(
  processes: Processes,
  namespace: string,
  command: string,
  args: readonly string[],
  input?: string,
): Promise<void> {
  await runOrThrow(processes, 'nsenter', [`--net=/run/netns/${namespace}`, command, ...args], {
    limitSeconds: 30,
    ...(input === undefined ? {} : { input }),
  })
}

function inside(ip: Ip): string[] {
  return ip.namespace === undefined ? [] : ['-netns', ip.namespace]
}

async function ipJson<T>(ip: Ip, args: readonly string[]): Promise<T[]> {
  const output = await runOrThrow(ip.processes, 'ip', [...inside(ip), '-json', ...args], { limitSeconds: 30 })
  return output.trim() === '' ? [] : JSON.parse(output)
}
