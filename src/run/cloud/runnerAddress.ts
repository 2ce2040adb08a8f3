import { InputError, messageOf } from '../../vocabulary/errors.ts'

/** Answers with the caller's public address as plain text. */
const addressService = 'https://api.ipify.org'

/**
 * The public address of the machine that runs this, as a range of one. Hubs on real Azure admit nobody else.
 *
 * @throws InputError when the service cannot be asked; a range in `allowed-sources` makes it unnecessary
 */
export async function publicAddressOfRunner(signal: AbortSignal): Promise<string> {
  const problem = (reason: string) =>
    new InputError([
      {
        input: 'allowed-sources',
        message: `\`auto\` needs the public address of this machine, and ${addressService} did not report it (${reason}); give the ranges that may reach the hub.`,
      },
    ])
  let text: string
  try {
    const response = await fetch(addressService, { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) })
    text = (await response.text()).trim()
  } catch (thrown) {
    throw problem(messageOf(thrown))
  }
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) throw problem('it answered with something else')
  return `${text}/32`
}
