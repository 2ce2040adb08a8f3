import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))

test.each(documents)('%s: every file that it links to is there', (document) => {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target)
  const files = links.filter((target) => !/^[a-z]+:/.test(target)).map((target) => join(dirname(document), target))
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

test('docs/architecture.md has every room on its map', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n')
  const rooms = files.flatMap(
    (file) =>
      /^(?:src|embedded-azure\/server\/arm|embedded-azure\/server|embedded-azure)\/[\w-]+\/|^[\w.-]+\//.exec(
        file,
      )?.[0] ?? [],
  )
  const map = readFileSync('docs/architecture.md', 'utf8')
  const named = (room: string) => map.includes(`\`${room}`) || map.includes(`\`${room.replace('embedded-azure/', '')}`)
  expect([...new Set(rooms)].filter((room) => !named(room))).toEqual([])
})

test.each(['CONTRIBUTING.md', 'docs/architecture.md', 'docs/testing.md'])(
  '%s names no path that is not there',
  (map) => {
    const words = [...readFileSync(map, 'utf8').matchAll(/`([\w./-]+)`/g)].map(([, word = '']) => word)
    const rooms = [
      'src',
      'embedded-azure',
      'protocol',
      'client',
      'server',
      'salt-states',
      'script',
      'test',
      'bench',
      'docs',
    ]
    const paths = words.filter((word) => rooms.includes(word.split('/')[0] ?? '') && word.includes('/'))
    expect(paths.filter((path) => !existsSync(path) && !existsSync(join('embedded-azure', path)))).toEqual([])
    expect(paths).not.toEqual([])
  },
)
