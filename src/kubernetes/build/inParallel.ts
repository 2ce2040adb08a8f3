/**
 * Runs lanes of work side by side. When one fails, the others are stopped, and the first failure is thrown after all
 * have ended, so that no child process outlives the call.
 */
export async function inParallel(
  signal: AbortSignal,
  lanes: readonly ((signal: AbortSignal) => Promise<void>)[],
): Promise<void> {
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  const failures: unknown[] = []
  await Promise.all(
    lanes.map(async (lane) => {
      try {
        await lane(either)
      } catch (failure) {
        failures.push(failure)
        stop.abort(failure)
      }
    }),
  )
  if (failures.length > 0) throw failures[0]
}
