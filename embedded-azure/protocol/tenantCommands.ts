import { z } from 'zod'
import { flag, path } from './flags.ts'
import { folderFlags } from './startFlags.ts'

/**
 * Commands that add to the tenant: applications, whom they trust, subscriptions. They write files of the state folder,
 * whether a server runs or not.
 */

/** The application that every state folder has from the start. It owns all subscriptions. */
export const firstApplication = 'embedded-azure'

/** The audience of tokens with which an identity signs in as an application that trusts it. */
export const tokenExchangeAudience = 'api://AzureADTokenExchange'

const { state } = folderFlags

export const applicationCommand = {
  name: 'application',
  description: 'create an application with a secret unless one of that name exists, and print it as JSON',
  arguments: { name: `its display name; \`${firstApplication}\` exists from the start and owns all subscriptions` },
  flags: {
    state,
    certificate: flag<string | undefined>({
      takes: 'file',
      description: 'PEM file with a certificate; the application may sign in with its private key',
      parse: path,
    }),
  },
  answer: z.looseObject({}),
}

export const federateCommand = {
  name: 'federate',
  description: "let holders of an issuer's tokens sign in as an application, and print the application as JSON",
  arguments: {
    issuer: 'the `iss` of the tokens, such as https://token.actions.githubusercontent.com',
    subject: 'their `sub`, such as repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main',
  },
  flags: {
    state,
    application: flag<string>({ takes: 'name', description: 'the application', default: firstApplication }),
    audience: flag<string>({ takes: 'audience', description: 'their `aud`', default: tokenExchangeAudience }),
    caFile: flag<string | undefined>({
      takes: 'file',
      description: "PEM file with the authority of the issuer's certificate",
      parse: path,
    }),
  },
  answer: z.looseObject({}),
}

export const subscriptionCommand = {
  name: 'subscription',
  description: 'create a subscription unless one of that name exists, and print it as JSON',
  arguments: { name: 'its display name; `Embedded Azure` exists from the start' },
  flags: { state },
  answer: z.looseObject({}),
}
