import { join } from 'node:path'
import type { EmbeddedAzure } from '../../embedded-azure/test/support/embeddedAzure.ts'
import type { RunDependencies } from '../../src/run/context.ts'
import type { Access, RunState } from '../../src/run/record/state.ts'
import { systemClock } from '../../src/system/clock.ts'
import type { RunEvent } from '../../src/vocabulary/phases.ts'
import { cloudEndpointOf } from './openEmbedded.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** What a run is given, with folders of its own and a memory of what was told. */
export function runDependencies(overrides: Partial<RunDependencies> = {}) {
  const root = temporaryFolder()
  const events: RunEvent[] = []
  const deps: RunDependencies = {
    clock: systemClock,
    report: (event) => events.push(event),
    signal: new AbortController().signal,
    folders: { cache: join(root, 'cache'), runs: join(root, 'runs'), embeddedAzure: join(root, 'embedded-azure') },
    onStart: async () => {},
    mask: () => {},
    embeddedProgram: ['false'],
    idleExitSeconds: 30,
    saltStates: 'salt-states',
    tagFacts: { toolVersion: '0.1.0', runUrl: '', sha: '' },
    idToken: () => Promise.reject(new Error('There is no issuer of ID tokens in a test.')),
    ...overrides,
  }
  return {
    root,
    deps,
    events,
    notes: () => events.flatMap((event) => (event.type === 'phase-note' ? [event.text] : [])),
  }
}

/** The embedded server, given to a run as if it were the public cloud. */
export function accessTo(server: EmbeddedAzure, clientSecret = server.endpoint.clientSecret): Access {
  const { tenantId, clientId, subscriptionId } = server.endpoint
  return {
    cloud: 'azure',
    endpoint: cloudEndpointOf(server),
    credential: { kind: 'client-secret', tenantId, clientId, clientSecret },
    subscriptionId,
  }
}

export function stateIn(access: Access, run: string, startMark: string): RunState {
  return { ...access, schema: 1, run, resourceGroup: run, ownsGroup: true, startMark, startedAt: Date.now() }
}
