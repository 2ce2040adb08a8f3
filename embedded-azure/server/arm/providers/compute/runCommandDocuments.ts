import { ArmError } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'

/** Scripts that every VM's run command knows by an id. */
const documents = [
  {
    $schema: 'http://schema.management.azure.com/schemas/2016-11-17/runcommands.json',
    id: 'RunShellScript',
    osType: 'Linux',
    label: 'Executes a Linux shell script',
    description: 'The script and its parameters come with the request.',
    script: ['echo This is a sample script', 'echo Optional parameters: $1 $2'],
    parameters: ['arg1', 'arg2'].map((name) => ({ name, type: 'string', required: false })),
  },
]

/** All documents, without their scripts. */
export function runCommandDocuments() {
  return documents.map(({ script: _, parameters: __, ...document }) => document)
}

/** The document of that id; refuses an unknown one. */
export function runCommandDocument(id: string) {
  const document = documents.find((one) => keyOf(one.id) === keyOf(id))
  if (document) return document
  throw new ArmError(
    404,
    'NotFound',
    `The run command '${id}' was not found. The embedded Azure has ${documents.map((one) => one.id).join(', ')}.`,
  )
}
