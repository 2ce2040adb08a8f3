import { join } from 'node:path'

/** The command line of the embedded Azure's program, as it is in the sources. */
export const embeddedProgram = [process.execPath, join(import.meta.dirname, '../../server/main.ts')]
