import { flag, path, type Told, wholeNumber } from './flags.ts'

/** What virtual machines are: real systemd hosts on this computer, or records only. */
export const hostKinds = ['systems', 'none'] as const
export type HostKind = (typeof hostKinds)[number]

/** Where things are kept. Every command of the server's program is told one of the two. */
export const folderFlags = {
  state: flag<string>({ takes: 'folder', description: 'where everything is kept', parse: path, required: true }),
  cache: flag<string | undefined>({
    takes: 'folder',
    description: "where the hosts' image is kept; ~/.cache/kube-e2e-azure by default",
    parse: path,
  }),
}

/** What people say when they start a server. */
export const startFlags = {
  hosts: flag<HostKind>({
    takes: 'kind',
    description: 'what virtual machines are: real systems on this computer (needs root), or records only',
    choices: hostKinds,
    default: 'systems',
  }),
  port: flag<number>({
    takes: 'number',
    description: 'where to listen on the loopback interface; 0 keeps the last port, or takes a free one',
    parse: wholeNumber,
    default: 0,
  }),
  timings: flag<string>({
    takes: 'profile',
    description: 'how long operations take: none, azure (as on the real one), or a JSON file',
    default: 'none',
  }),
  offer: flag<string | undefined>({
    takes: 'file',
    description: 'quotas and restrictions of sizes: JSON or YAML (embedded-azure/docs/server.md)',
    parse: path,
  }),
  tokenLifetime: flag<number | undefined>({
    takes: 'seconds',
    description: 'how long tokens are valid; an hour by default',
    parse: wholeNumber,
  }),
  faults: flag<string | undefined>({
    takes: 'file',
    description: 'what goes wrong on purpose: JSON or YAML (embedded-azure/docs/faults.md)',
    parse: path,
  }),
  seed: flag<number | undefined>({
    takes: 'number',
    description: 'let requests go wrong at random, as this number decides',
    parse: wholeNumber,
  }),
}

/** What programs say that start a server. */
export const launchFlags = {
  delay: flag<number>({
    takes: 'milliseconds',
    description: 'what every operation takes at least',
    parse: wholeNumber,
    default: 0,
  }),
  idleExit: flag<number | undefined>({
    takes: 'seconds',
    description: 'end when there has been no resource group and no request for so long',
    parse: wholeNumber,
  }),
  stopHosts: flag<boolean>({
    description: 'stop the hosts when the server is told to stop; they run on otherwise',
    default: false,
  }),
}

const allFlags = { ...folderFlags, ...startFlags, ...launchFlags }

/** `start` of the server's program: runs the server in the foreground. */
export const startCommand = {
  name: 'start',
  description: 'run the server in the foreground until it is told to stop',
  flags: allFlags,
}

export type StartOptions = Told<typeof allFlags>
