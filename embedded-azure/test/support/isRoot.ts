/** Whether this process may make namespaces; tests that need them are skipped, and say so, where it may not. */
export function isRoot(): boolean {
  if (process.getuid?.() === 0) return true
  console.warn('Skipped, because it needs root.')
  return false
}
