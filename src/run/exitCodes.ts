import type { FailureClass } from '../system/errors.ts'

/** How a run can end badly, seen from the person who must act on it. */
export type EndingClass = FailureClass | 'cancelled' | 'defect'

/** What each ending makes of the program's exit code, and the title people see. This table is also the documentation. */
export const endingTable: Readonly<Record<EndingClass, { readonly exitCode: number; readonly title: string }>> = {
  product: { exitCode: 1, title: 'The suite failed' },
  user: { exitCode: 2, title: 'The inputs cannot be used' },
  setup: { exitCode: 3, title: 'The cluster could not be made' },
  cloud: { exitCode: 4, title: 'Azure failed a request' },
  quota: { exitCode: 5, title: 'Azure quota is used up' },
  capacity: { exitCode: 6, title: 'Azure has no capacity left' },
  permission: { exitCode: 7, title: 'Azure refused access' },
  throttled: { exitCode: 8, title: 'Azure throttled requests' },
  leak: { exitCode: 9, title: 'Something was left behind' },
  flake: { exitCode: 0, title: 'Specs passed only when repeated' },
  defect: { exitCode: 70, title: 'kube-e2e-azure has a defect' },
  // 128 + SIGINT, as shells have it.
  cancelled: { exitCode: 130, title: 'The run was cancelled' },
}

export function exitCodeOfClass(ending: EndingClass): number {
  return endingTable[ending].exitCode
}
