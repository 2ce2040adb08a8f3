import { azureCodes } from '../../src/azure/sdk/errorCodes.ts'
import { endingClasses, endings } from '../../src/vocabulary/failures.ts'

/** The text of docs/failures.md, from the tables of endings and of Azure's codes. */
export function failuresReference(): string {
  const classes = Object.entries(endingClasses).map(([name, { exitCode, says }]) => row(`\`${name}\``, exitCode, says))
  const kinds = Object.entries(endings).map(([kind, ending]) =>
    row(`\`${kind}\``, `\`${ending.class}\``, ending.title, ending.when, ending.advice, ending.again),
  )
  const codes = azureCodes.map(({ codes, saying, kind, nextStep }) =>
    row(
      codes.map((code) => `\`${code}\``).join(', '),
      saying === undefined ? '' : `\`${saying.source.replaceAll('|', '\\|')}\``,
      `\`${kind}\``,
      nextStep,
    ),
  )
  return [
    '# How a run can end badly',
    '',
    'Every failure is annotated with a title and a next step, and belongs to a class. The class determines the exit code of the',
    'terminal program and the output `failure-class` of the action, with which a gate can stay neutral when only the cloud',
    'failed: `if: contains(fromJSON(\'["quota", "capacity", "throttled", "cloud"]\'), steps.e2e.outputs.failure-class)`.',
    'Tests and teardown have separate verdicts: a leak never hides behind a green suite, and never turns it red without saying so.',
    '',
    '## Classes',
    '',
    row('class', 'exit code', 'meaning'),
    row('---', '--:', '---'),
    ...classes,
    '',
    '## Endings',
    '',
    'The column “again” says whether the same run is likely to succeed when it is started again unchanged. If an error knows a',
    'better next step than this table, its message gives that one.',
    '',
    row('ending', 'class', 'title', 'when', 'what to do', 'again'),
    row('---', '---', '---', '---', '---', '---'),
    ...kinds,
    '',
    '## Codes of Azure',
    '',
    'How Azure’s own codes are classified. If one code has several meanings, the text of the message decides; rows are tried in',
    'order. A code that is not listed is classified by its HTTP status.',
    '',
    row('code', 'where the message matches', 'ending', 'what to do'),
    row('---', '---', '---', '---'),
    ...codes,
    '',
  ].join('\n')
}

const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ').replaceAll('\n', ' ')} |`
