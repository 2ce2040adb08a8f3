/**
 * Every way in which a run can end badly: to which class it belongs, what people see, and what they can do. Exit codes,
 * annotations, advice and docs/failures.md all come from here.
 */

/** What went wrong, seen from the person who must act on it. A class is what a gate decides by. */
export const endingClasses = {
  product: { exitCode: 1, says: 'The suite failed: Kubernetes, or what was built on it, does not do what it should.' },
  user: { exitCode: 2, says: 'What was asked for cannot be done. Nothing was made.' },
  setup: { exitCode: 3, says: 'A release, hosts, Salt, the VPN or the health of the cluster.' },
  cloud: { exitCode: 4, says: 'Azure failed a request or was out of reach.' },
  quota: { exitCode: 5, says: 'The subscription may not have more of something.' },
  capacity: { exitCode: 6, says: 'Azure has no room for what was asked for.' },
  permission: { exitCode: 7, says: 'The identity, a role, a policy, or the sign-in itself.' },
  throttled: { exitCode: 8, says: 'Azure was asked more often than it allows.' },
  leak: { exitCode: 9, says: 'Something was left behind in Azure, or may have been.' },
  flake: { exitCode: 0, says: 'Everything passed, but not everything at the first attempt.' },
  defect: { exitCode: 70, says: 'A mistake in this program.' },
  cancelled: { exitCode: 130, says: 'Somebody stopped the run.' },
} as const satisfies Record<string, { readonly exitCode: number; readonly says: string }>

export type EndingClass = keyof typeof endingClasses

interface Ending {
  readonly class: EndingClass
  /** Title of the annotation. */
  readonly title: string
  /** When it happens; the rest of the sentence "This is told when …". */
  readonly when: string
  /** A sentence: what the reader can do now. Errors that know better say so instead. */
  readonly advice: string
  /** Whether the same run, started again without a change, may well succeed. */
  readonly again: 'yes' | 'later' | 'no'
}

/** Each class is a kind too, for what has no kind of its own. */
export const endings = {
  product: {
    class: 'product',
    title: 'The suite failed',
    when: 'specs failed, or what speaks of the suite does not agree',
    advice: 'Each failed spec is annotated with its message and with the command that runs it alone.',
    again: 'no',
  },
  'suite-timed-out': {
    class: 'product',
    title: 'The suite ran out of time',
    when: 'the suite was stopped at its time limit; the specs that had not run are counted and named',
    advice: 'Look for the slowest specs on the result page; run fewer specs, more of them side by side (`procs`).',
    again: 'no',
  },
  flake: {
    class: 'flake',
    title: 'Specs passed only when repeated',
    when: 'every spec passed, some of them only when they were tried again',
    advice: 'The result page lists these specs: they hide a race, or are too tight for the machines.',
    again: 'no',
  },
  user: {
    class: 'user',
    title: 'The inputs cannot be used',
    when: 'inputs are wrong, or this machine or the subscription cannot do what they ask for',
    advice: 'Correct what is named above and run again.',
    again: 'no',
  },
  'image-missing': {
    class: 'user',
    title: 'Azure lacks the image there',
    when: 'the location does not offer the image that hosts start from',
    advice: 'Choose another location.',
    again: 'no',
  },
  quota: {
    class: 'quota',
    title: 'Azure quota is used up',
    when: 'cores, machines or public addresses do not fit into what is left of a quota',
    advice:
      'Delete what is no longer needed, ask for fewer nodes, name more sizes or locations, or have the quota raised.',
    again: 'later',
  },
  capacity: {
    class: 'capacity',
    title: 'Azure has no capacity left',
    when: 'none of the sizes and locations that were named is to be had now',
    advice: 'Name more than one `vm-size` or `location`: they are tried in their order.',
    again: 'later',
  },
  permission: {
    class: 'permission',
    title: 'Azure refused access',
    when: 'signing in failed, or the identity lacks a role for what it was asked to do',
    advice: 'Check the sign-in inputs and the roles of the identity.',
    again: 'no',
  },
  'auth-expired': {
    class: 'permission',
    title: 'The sign-in expired',
    when: 'a token had run out when it was used, and a new one was not to be had',
    advice: 'Run again; if it happens anew, check the clock of this machine.',
    again: 'yes',
  },
  'policy-denied': {
    class: 'permission',
    title: 'A policy of the subscription forbids it',
    when: 'Azure Policy refused a resource, most often for its location, size, public address or tags',
    advice: 'Ask the owner of the subscription for an exemption, or use another subscription.',
    again: 'no',
  },
  throttled: {
    class: 'throttled',
    title: 'Azure throttled requests',
    when: 'requests were refused for their number, longer than the run could wait',
    advice: 'Run again later, or fewer runs side by side.',
    again: 'later',
  },
  cloud: {
    class: 'cloud',
    title: 'Azure failed a request',
    when: 'Azure answered with an error of its own, or not at all',
    advice: 'Run again; if it happens anew, look the code up in the documentation of Azure.',
    again: 'yes',
  },
  'provisioning-failed': {
    class: 'cloud',
    title: 'A machine was not provisioned',
    when: 'Azure made a machine whose operating system did not come up',
    advice: 'Look at the boot log among the collected logs, and run again.',
    again: 'yes',
  },
  setup: {
    class: 'setup',
    title: 'The cluster could not be made',
    when: 'a release, a host or the cluster did not get where it should, in its time',
    advice: 'The log of the phase in the output folder tells what it was waiting for.',
    again: 'no',
  },
  'host-unreachable': {
    class: 'setup',
    title: 'A host does not answer',
    when: 'a machine runs, but SSH does not reach it or it is not the machine it should be',
    advice: 'See its boot diagnostics, `allowed-sources`, and the rules of the network security group.',
    again: 'yes',
  },
  'salt-state-failed': {
    class: 'setup',
    title: 'A Salt state failed',
    when: 'a state failed on a host, the states did not compile, or a host returned nothing',
    advice: 'The collected logs of the host have Salt’s whole return.',
    again: 'no',
  },
  'vpn-down': {
    class: 'setup',
    title: 'Pods do not reach each other',
    when: 'a pod on one host got no answer, or no whole one, from a pod on another, whose way is the VPN',
    advice: 'The collected logs of the hosts have the journals of OpenVPN, the routes and the firewall rules.',
    again: 'yes',
  },
  'node-not-ready': {
    class: 'setup',
    title: 'A node is not Ready',
    when: 'a node did not register, did not become Ready, or is not what was planned',
    advice: 'The collected logs of the host have the journals of kubelet and containerd.',
    again: 'no',
  },
  leak: {
    class: 'leak',
    title: 'Something was left behind',
    when: 'resources are still there after teardown',
    advice: 'Run `kube-e2e down` with the name of the run again: it proves that nothing is left.',
    again: 'no',
  },
  locked: {
    class: 'leak',
    title: 'A lock keeps the resource group',
    when: 'a lock on the group, or above it, forbids its deletion',
    advice: 'Remove the lock and run `kube-e2e down` with the name of the run.',
    again: 'no',
  },
  'teardown-refused': {
    class: 'leak',
    title: 'Azure refused the teardown',
    when: 'none of three requests to delete the resource group was accepted',
    advice: 'Do what the refusal says, and run `kube-e2e down` with the name of the run.',
    again: 'no',
  },
  defect: {
    class: 'defect',
    title: 'kube-e2e-azure has a defect',
    when: 'something happened that nobody thought of',
    advice: 'Please report it with the text above.',
    again: 'no',
  },
  cancelled: {
    class: 'cancelled',
    title: 'The run was cancelled',
    when: 'the workflow or the user stopped the run',
    advice: 'Teardown follows in the post step; the teardown verdict tells how it went.',
    again: 'yes',
  },
} as const satisfies Record<string, Ending>

/** What ended a run, as docs/failures.md names it. */
export type EndingKind = keyof typeof endings

/** Endings that somebody throws on purpose. */
export type FailureKind = Exclude<EndingKind, 'defect' | 'cancelled'>

export type FailureClass = Exclude<EndingClass, 'defect' | 'cancelled'>

export function classOf(kind: FailureKind): FailureClass {
  return endings[kind].class
}

export function exitCodeOfClass(ending: EndingClass): number {
  return endingClasses[ending].exitCode
}
