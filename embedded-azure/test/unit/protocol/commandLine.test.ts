import { Command } from 'commander'
import { expect, test } from 'vitest'
import { addCommand } from '../../../protocol/commandLine.ts'
import { argumentsFor, type Flags, type Told } from '../../../protocol/flags.ts'
import type { ProgramCommand } from '../../../protocol/programCommands.ts'
import { type StartOptions, startCommand } from '../../../protocol/startFlags.ts'
import { federateCommand } from '../../../protocol/tenantCommands.ts'

/** What a program understands that has the command and is called with this. */
async function understood<Declared extends Flags>(
  command: Omit<ProgramCommand<Declared, unknown>, 'answer'>,
  args: readonly string[],
) {
  let heard: { readonly told: Told<Declared>; readonly args: readonly string[] } | undefined
  const program = new Command('embedded-azure').exitOverride().configureOutput({ writeErr: () => {} })
  addCommand(program, command, async (told, given) => {
    heard = { told, args: given }
  })
  await program.parseAsync([command.name, ...args], { from: 'user' })
  return heard
}

/** Every flag, with another value than its default. */
const told: StartOptions = {
  state: '/state',
  cache: '/cache',
  hosts: 'none',
  port: 4443,
  timings: 'azure',
  offer: '/offer.yaml',
  tokenLifetime: 90,
  faults: '/faults.yaml',
  seed: 0,
  delay: 5,
  idleExit: 600,
  stopHosts: true,
}

test('what a client tells by flags is what the program understands', async () => {
  const line = argumentsFor(startCommand.flags, told)
  expect(line).toContain('--token-lifetime')
  expect(await understood(startCommand, line)).toEqual({ told, args: [] })
})

test('what is as by default goes without saying, and is understood', async () => {
  const { state, hosts, port, timings, stopHosts } = (await understood(startCommand, ['--state', '/state']))?.told ?? {}
  expect({ state, hosts, port, timings, stopHosts }).toEqual({
    state: '/state',
    hosts: 'systems',
    port: 0,
    timings: 'none',
    stopHosts: false,
  })
  expect(argumentsFor(startCommand.flags, { state: '/state', hosts: 'systems', port: 0 })).toEqual([
    '--state',
    '/state',
  ])
})

test('arguments are those of the declaration, in its order', async () => {
  const line = ['https://issuer', 'repo:a/b', '--state', '/state', '--audience', 'own']
  expect(await understood(federateCommand, line)).toMatchObject({
    told: { state: '/state', application: 'embedded-azure', audience: 'own' },
    args: ['https://issuer', 'repo:a/b'],
  })
  await expect(understood(federateCommand, ['https://issuer', '--state', '/state'])).rejects.toThrow(/'subject'/)
})

test.each([
  { args: ['--port', 'high'], says: 'This is not a whole number.' },
  { args: ['--hosts', 'machine'], says: 'Allowed choices are systems, none.' },
  { args: [], says: "required option '--state <folder>'" },
])('$args is refused: $says', async ({ args, says }) => {
  await expect(understood(startCommand, args)).rejects.toThrow(says)
})
