import { actionInFolder, downAction, mainAction, reusableWorkflow, sweepAction } from './actionFiles.ts'
import { failuresReference } from './failuresReference.ts'
import { inputsReference } from './inputsReference.ts'

/** A file that is written, in whole or in part, from the sources. */
export interface GeneratedDocument {
  /** Relative to the root. */
  readonly file: string
  readonly text: () => string | Promise<string>
}

/** In the order in which they must be written: some are written from others. */
export const documents: readonly GeneratedDocument[] = [
  { file: 'action.yml', text: mainAction },
  { file: 'run/action.yml', text: actionInFolder },
  { file: 'down/action.yml', text: downAction },
  { file: 'sweep/action.yml', text: sweepAction },
  { file: '.github/workflows/e2e.yml', text: reusableWorkflow },
  { file: 'docs/inputs.md', text: inputsReference },
  { file: 'docs/failures.md', text: failuresReference },
]
