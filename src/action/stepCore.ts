/** What steps use of `@actions/core`. */
export interface StepCore {
  getInput(name: string): string
  setOutput(name: string, value: string): void
  info(message: string): void
  warning(message: string, properties?: { readonly title?: string }): void
  error(message: string, properties?: { readonly title?: string }): void
  readonly summary: { addRaw(text: string): { write(): Promise<unknown> } }
}

/** Inputs as the runner hands them over; missing ones are empty. */
export function readInputs<Name extends string>(
  core: Pick<StepCore, 'getInput'>,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  return Object.fromEntries(names.map((name) => [name, core.getInput(name)])) as Record<Name, string>
}
