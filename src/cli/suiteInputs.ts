import type { InputName } from '../inputs/catalog.ts'

/** Inputs that say what runs on a cluster, not what the cluster is. */
export const suiteInputs: readonly InputName[] = ['suite', 'focus', 'skip', 'label-filter', 'procs', 'output']
