import { describe, expect, test } from 'vitest'
import { harmlessLines, inMarkdown, linkInMarkdown, oneLine } from '../../../src/report/harmless.ts'
import { lineFor } from '../../../src/report/plainLines.ts'
import { listText, sweepIssue, sweepText } from '../../../src/report/runTables.ts'

const commands = ['::add-mask::e', '::stop-commands::x', '::error title=owned::hello', '##[command]x', '##[group]']
const breaks = ['\n', '\r', '\r\n', '\u2028', '\u0085', '\n  ', '\n\t', '\n\u00a0', '\n\ufeff', '\n\u200b']
const attacks = commands.flatMap((command) => ['', ...breaks].map((lead) => `${lead}${command}`))

/** Lines as the runner takes them for commands: blanks aside at the beginning, the older form anywhere. */
const obeyed = (text: string) =>
  text.split(/\r\n|\n|\r/).filter((line) => line.replace(/^[\s\p{Cf}]+/u, '').startsWith('::') || line.includes('##['))

const group = (value: string) => ({
  subscriptionId: 's',
  name: value,
  outcome: 'stuck' as const,
  why: `is kept until ${value}`,
  runUrl: value,
  seconds: 0,
})

describe('a job log obeys nothing that others wrote', () => {
  test.each(attacks)('%j', (attack) => {
    const run = { ageSeconds: 0, state: 'runs' as const, costSoFar: '' }
    const shown = [
      oneLine(attack),
      harmlessLines(attack),
      harmlessLines(`first${attack}`),
      lineFor({ type: 'phase-note', phase: 'plan', text: `x${attack}` }),
      sweepText([group(attack), group(`x${attack}`)]),
      listText([{ ...run, name: attack, owner: attack, runUrl: attack }]),
    ]
    expect(shown.flatMap(obeyed)).toEqual([])
  })

  test('our own lines stay as they are, and line breaks in a value are shown', () => {
    expect(harmlessLines('nodes: must be\nsuite: a::b')).toBe('nodes: must be\nsuite: a::b')
    expect(oneLine('one\ntwo')).toBe('one ⏎ two')
    expect(sweepText([group('a\nb')]).split('\n')).toHaveLength(2)
  })
})

describe('Markdown', () => {
  test.each([
    'javascript:alert(1))[x](https://evil.example',
    'http://plain.example',
    'https://a.example/)[x](b',
    ' ',
    '',
  ])('links to no %j', (address) => {
    expect(linkInMarkdown('`name`', address)).toBe('`name`')
    const text = sweepIssue([{ ...group('ke2e-x'), runUrl: address }], '').text ?? ''
    expect(text).not.toContain('](')
  })

  test('links to the page of a run', () => {
    const page = 'https://github.com/octo/repo/actions/runs/42'
    expect(linkInMarkdown('`name`', page)).toBe(`[\`name\`](${page})`)
  })

  test('has no markup, link, mention or row of what others wrote', () => {
    expect(inMarkdown('[a](b) <i> @team | `x`\n# y')).toBe('\\[a\\]\\(b\\) &lt;i&gt; @\u2060team \\| \\`x\\` ⏎ \\# y')
  })
})
