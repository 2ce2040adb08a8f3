/**
 * Every way in which a run can end badly: to which class it belongs, what people see, and what they can do. Exit codes,
 * annotations, advice and docs/failures.md all come from here.
 */

/** What went wrong, from the point of view of whoever must act on it. Gates decide by the class. */
export const endingClasses = {
  product: { exitCode: 1, says: 'The suite failed: Kubernetes, or what was built on it, does not do what it should.' },
  user: { exitCode: 2, says: 'The request cannot be satisfied. Nothing was created.' },
  setup: { exitCode: 3, says: 'A release, hosts, Salt, the VPN or the health of the cluster.' },
  cloud: { exitCode: 4, says: 'Azure failed a request or was out of reach.' },
  quota: { exitCode: 5, says: 'The subscription has reached one of its quotas.' },
  capacity: { exitCode: 6, says: 'Azure has no capacity for what was requested.' },
  permission: { exitCode: 7, says: 'The identity, a role, a policy, or the sign-in itself.' },
  throttled: { exitCode: 8, says: 'Azure received more requests than it allows.' },
  leak: { exitCode: 9, says: 'Something was left behind in Azure, or may have been.' },
  flake: { exitCode: 0, says: 'Everything passed, but not all of it on the first attempt.' },
  defect: { exitCode: 70, says: 'A bug in this program.' },
  cancelled: { exitCode: 130, says: 'Somebody stopped the run.' },
} as const satisfies Record<string, { readonly exitCode: number; readonly says: string }>

export type EndingClass = keyof typeof endingClasses

interface Ending {
  readonly class: EndingClass
  /** Title of the annotation. */
  readonly title: string
  /** When it happens; the rest of the sentence "Reported when …". */
  readonly when: string
  /** A sentence: what the reader can do now. An error that knows better replaces it. */
  readonly advice: string
  /** Whether the same run, started again unchanged, may well succeed. */
  readonly again: 'yes' | 'later' | 'no'
}

/** Each class is also a kind, for what has no kind of its own. */
export const endings = {
  product: {
    class: 'product',
    title: 'The suite failed',
    when: 'specs failed, or the sources that report on the suite disagree',
    advice: 'Each failed spec is annotated with its message and with the command that runs it alone.',
    again: 'no',
  },
  'suite-timed-out': {
    class: 'product',
    title: 'The suite ran out of time',
    when: 'the suite was stopped at its time limit; the specs that had not run are counted and named',
    advice: 'Find the slowest specs on the result page; run fewer specs, or more of them in parallel (`procs`).',
    again: 'no',
  },
  flake: {
    class: 'flake',
    title: 'Specs passed only when repeated',
    when: 'every spec passed, but some of them only when they were run again',
    advice: 'The result page lists these specs: they hide a race, or their timeouts are too tight for the machines.',
    again: 'no',
  },
  user: {
    class: 'user',
    title: 'The inputs cannot be used',
    when: 'inputs are wrong, or this machine or the subscription cannot do what they ask',
    advice: 'Correct what is named above, then run again.',
    again: 'no',
  },
  'image-missing': {
    class: 'user',
    title: 'Azure lacks the image there',
    when: 'the location does not offer the image from which hosts start',
    advice: 'Choose another location.',
    again: 'no',
  },
  quota: {
    class: 'quota',
    title: 'Azure quota is used up',
    when: 'cores, machines or public addresses exceed what is left of a quota',
    advice:
      'Delete what is no longer needed, ask for fewer nodes, name more sizes or locations, or have the quota raised.',
    again: 'later',
  },
  capacity: {
    class: 'capacity',
    title: 'Azure has no capacity left',
    when: 'none of the sizes and locations that were named is available now',
    advice: 'Name more than one `vm-size` or `location`: they are tried in order.',
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
    when: 'a token had expired when it was used, and no new one was available',
    advice: 'Run again; if it happens again, check the clock of this machine.',
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
    when: 'requests were refused because there were too many, for longer than the run could wait',
    advice: 'Run again later, or run fewer jobs in parallel.',
    again: 'later',
  },
  cloud: {
    class: 'cloud',
    title: 'Azure failed a request',
    when: 'Azure answered with an error of its own, or not at all',
    advice: 'Run again; if it happens again, look the code up in the Azure documentation.',
    again: 'yes',
  },
  'provisioning-failed': {
    class: 'cloud',
    title: 'A machine was not provisioned',
    when: 'Azure created a machine whose operating system did not start',
    advice: 'Look at the boot log among the collected logs, and run again.',
    again: 'yes',
  },
  setup: {
    class: 'setup',
    title: 'The cluster could not be created',
    when: 'a release, a host or the cluster was not ready in time',
    advice: 'The log of the phase in the output folder says what it was waiting for.',
    again: 'no',
  },
  'host-unreachable': {
    class: 'setup',
    title: 'A host does not answer',
    when: 'a machine runs, but SSH does not reach it, or it is not the expected machine',
    advice: 'See its boot diagnostics, `allowed-sources`, and the rules of the network security group.',
    again: 'yes',
  },
  'salt-state-failed': {
    class: 'setup',
    title: 'A Salt state failed',
    when: 'a state failed on a host, the states did not compile, or a host returned nothing',
    advice: 'The collected logs of the host contain the full Salt return.',
    again: 'no',
  },
  'vpn-down': {
    class: 'setup',
    title: 'Pods do not reach each other',
    when: 'a pod on one host got no answer, or an incomplete one, through the VPN from a pod on another',
    advice: 'The collected logs of the hosts contain the OpenVPN journals, the routes and the firewall rules.',
    again: 'yes',
  },
  'node-not-ready': {
    class: 'setup',
    title: 'A node is not Ready',
    when: 'a node did not register, did not become Ready, or differs from the plan',
    advice: 'The collected logs of the host contain the journals of kubelet and containerd.',
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
    title: 'A lock prevents deletion of the resource group',
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
    when: 'an unexpected error occurred',
    advice: 'Please report it together with the text above.',
    again: 'no',
  },
  cancelled: {
    class: 'cancelled',
    title: 'The run was cancelled',
    when: 'the workflow or the user stopped the run',
    advice: 'Teardown follows in the post step; the teardown verdict says how it went.',
    again: 'yes',
  },
} as const satisfies Record<string, Ending>

/** What ended a run, as docs/failures.md names it. */
export type EndingKind = keyof typeof endings

/** Endings that are thrown on purpose. */
export type FailureKind = Exclude<EndingKind, 'defect' | 'cancelled'>

export type FailureClass = Exclude<EndingClass, 'defect' | 'cancelled'>

export function classOf(kind: FailureKind): FailureClass {
  return endings[kind].class
}

export function exitCodeOfClass(ending: EndingClass): number {
  return endingClasses[ending].exitCode
}
