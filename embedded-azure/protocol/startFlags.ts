import { flag, path, type Told, wholeNumber } from './flags.ts'

/** What virtual machines are: real systemd hosts on this machine, or records only. */
export const hostKinds = ['systems', 'none'] as const
export type HostKind = (typeof hostKinds)[number]

/** Where things are kept. Every command of the server's program takes one of the two. */
export const folderFlags = {
  state: flag<string>({ takes: 'folder', description: 'where everything is kept', parse: path, required: true }),
  cache: flag<string | undefined>({
    takes: 'folder',
    description: 'where the image of the hosts is kept; ~/.cache/kube-e2e-azure by default',
    parse: path,
  }),
}

/** The options with which people start a server. */
export const startFlags = {
  hosts: flag<HostKind>({
    takes: 'kind',
    description: 'what virtual machines are: real hosts on this machine (needs root), or records only',
    choices: hostKinds,
    default: 'systems',
  }),
  port: flag<number>({
    takes: 'number',
    description: 'port on the loopback interface; 0 reuses the last port, or picks a free one',
    parse: wholeNumber,
    default: 0,
  }),
  timings: flag<string>({
    takes: 'profile',
    description: 'how long operations take: none, azure (as on real Azure), or a JSON file',
    default: 'none',
  }),
  offer: flag<string | undefined>({
    takes: 'file',
    description: 'quotas and size restrictions, JSON or YAML (embedded-azure/docs/server.md)',
    parse: path,
  }),
  tokenLifetime: flag<number | undefined>({
    takes: 'seconds',
    description: 'how long tokens are valid; an hour by default',
    parse: wholeNumber,
  }),
  faults: flag<string | undefined>({
    takes: 'file',
    description: 'faults to inject, JSON or YAML (embedded-azure/docs/faults.md)',
    parse: path,
  }),
  seed: flag<number | undefined>({
    takes: 'number',
    description: 'let requests fail at random, decided by this number',
    parse: wholeNumber,
  }),
}

/** The options with which programs start a server. */
export const launchFlags = {
  delay: flag<number>({
    takes: 'milliseconds',
    description: 'minimum duration of every operation',
    parse: wholeNumber,
    default: 0,
  }),
  idleExit: flag<number | undefined>({
    takes: 'seconds',
    description: 'exit after this time without a resource group and without a request',
    parse: wholeNumber,
  }),
  stopHosts: flag<boolean>({
    description: 'power the hosts off when the server is asked to stop; otherwise they keep running',
    default: false,
  }),
}

const allFlags = { ...folderFlags, ...startFlags, ...launchFlags }

/** `start` of the server's program: runs the server in the foreground. */
export const startCommand = {
  name: 'start',
  description: 'run the server in the foreground until it is asked to stop',
  flags: allFlags,
}

export type StartOptions = Told<typeof allFlags>
