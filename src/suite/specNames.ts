import { quoted } from '../system/shell.ts'

/** Names of specs: how to select one by name in any release, and how to run one again. */

const tags = '( \\[[^\\]]+\\])*'

/** What ginkgo puts before the name of each spec of e2e.test when it matches focus and skip: the suite's description. */
const suiteDescription = 'Kubernetes e2e suite'

/** The text in which ginkgo looks for focus and skip: the full name, tags included, behind the suite's description. */
export function focusText(fullName: string): string {
  return `${suiteDescription} ${fullName}`
}

/** The name without the tags whose place in it differs between releases. */
export function bareName(fullName: string): string {
  return fullName.replace(/ \[(Conformance|NodeConformance|Serial)\]/g, '')
}

/**
 * A regular expression, for ginkgo and JavaScript alike, that matches one spec by its words, whatever tags are between or
 * after them: v1.37 moved tags such as `[Serial]` from their container's text to the end of the name.
 */
export function specPattern(name: string): string {
  return `${name.split(' ').map(escaped).join(`${tags} `)}${tags}$`
}

/** The command that creates a cluster of the same release and runs only this spec on it; safe to paste into a POSIX shell. */
export function replayLine(name: string, kubernetesVersion: string): string {
  return `kube-e2e run --kubernetes-version ${kubernetesVersion} --focus ${quoted(`${escaped(name)}$`)}`
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
