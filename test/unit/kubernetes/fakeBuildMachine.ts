import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Processes, RunResult } from '../../../src/system/process.ts'

/** Programs that a build calls, as far as their results matter: each writes the files that the real one would. */
export interface FakeBuildMachine extends Processes {
  /** Every call: program and arguments. */
  readonly calls: string[]
}

interface Behaviour {
  /** Called before each program; a thrown error is that program's failure. */
  readonly before?: (call: string) => void
  /** What `e2e.test --list-images` prints. */
  readonly listed?: string
  readonly freeGib?: number
}

export function fakeBuildMachine(folder: string, behaviour: Behaviour = {}): FakeBuildMachine {
  const calls: string[] = []
  return {
    calls,
    async run(command, args, options = {}) {
      const call = [command, ...args].join(' ')
      calls.push(call)
      behaviour.before?.(call)
      const stdout = answer(command, args, options.cwd ?? folder)
      return {
        exitCode: stdout === undefined ? 1 : 0,
        stdout: stdout ?? '',
        stderr: '',
        seconds: 0,
      } satisfies RunResult
    },
  }

  function answer(command: string, args: readonly string[], cwd: string): string | undefined {
    if (command === 'go') return go(args)
    if (command === 'apt-get')
      return 'Debian|http://mirror.example/debian/|bookworm|main\nThird|http://x.example/|y|z\n'
    if (command === 'df') return `Avail Mounted on\n${(behaviour.freeGib ?? 100) * 2 ** 30} /\n`
    if (command === 'gcc') return write(args[args.indexOf('-o') + 1] ?? '', 'pause')
    if (args.includes('mmdebstrap')) return userland(args.find((arg) => arg.endsWith('layer.tar')) ?? '')
    if (command === 'make') {
      return args.includes('defconfig') ? write(join(cwd, '.config'), '') : write(join(cwd, 'busybox'), 'busybox')
    }
    if (command === 'cp') {
      copyFileSync(join(cwd, args[0] ?? ''), join(args[1] ?? '', args[0] ?? ''))
      return ''
    }
    if (command === './busybox') return '[\nash\nbusybox\nsh\n'
    if (basename(command) === 'e2e.test') return behaviour.listed ?? ''
    return ''
  }

  function go(args: readonly string[]): string | undefined {
    const [verb, ...rest] = args
    if (verb === 'env') return `${folder}/go-cache\n${folder}/mod-cache\n`
    if (verb === 'mod') return rest[0] === 'download' ? download(rest.at(-1) ?? '') : '{}'
    if (verb === 'list') return 'one\ntwo\n'
    const output = rest[rest.indexOf('-o') + 1] ?? ''
    if (!output.endsWith('/')) return write(output, `built ${basename(output)}`)
    for (const path of rest.slice(rest.indexOf('-o') + 2)) {
      const name =
        path
          .split('/')
          .filter((element) => !/^v\d+$/.test(element))
          .at(-1) ?? ''
      write(join(output, name), `built ${name}`)
    }
    return ''
  }

  function download(module: string): string {
    const source = join(folder, 'modules', module)
    for (const file of [
      'go.mod',
      'go.sum',
      'plugin.cfg',
      'test/images/agnhost/VERSION',
      'test/images/agnhost/porter/localhost.crt',
      'test/images/agnhost/porter/localhost.key',
      'test/images/kitten/html/kitten.jpg',
      'test/images/kitten/html/data.json',
      'test/images/nautilus/html/nautilus.jpg',
      'test/images/nautilus/html/data.json',
    ]) {
      write(join(source, file), '2.66.1')
    }
    write(join(source, 'info'), JSON.stringify({ Time: '2026-09-23T17:06:22Z' }))
    return JSON.stringify({ Dir: source, Info: join(source, 'info') })
  }

  function userland(layer: string): string {
    write(
      join(dirname(layer), 'packages.txt'),
      'nginx\t1.22.1-9\nbind9-dnsutils\t1\niptables\t2\nnftables\t3\nconntrack\t4\n',
    )
    write(join(dirname(layer), 'distribution.txt'), 'Debian GNU/Linux 12 (bookworm)')
    return write(layer, 'a tar file')
  }
}

function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return ''
}
