/**
 * Runs lanes of work side by side. When one fails, the others are stopped, and the first failure is thrown once all have
 * ended: no child process outlives the call.
 *
 * @returns what each lane returned, in order
 */
export async function inParallel<const T extends readonly unknown[]>(
  signal: AbortSignal,
  lanes: { readonly [K in keyof T]: (signal: AbortSignal) => Promise<T[K]> },
): Promise<T> {
  const failure = new AbortController()
  const either = AbortSignal.any([signal, failure.signal])
  const failures: unknown[] = []
  const results = await Promise.all(
    lanes.map(async (lane) => {
      try {
        return await lane(either)
      } catch (thrown) {
        failures.push(thrown)
        failure.abort(thrown)
        return undefined
      }
    }),
  )
  if (failures.length > 0) throw failures[0]
  return results as unknown as T
}
