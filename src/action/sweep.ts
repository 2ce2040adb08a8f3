import { actionsLog } from '../report/actions.ts'
import { systemClock } from '../system/clock.ts'
import { core } from './harmlessCore.ts'
import { actionSetup, endWith } from './setup.ts'
import { runSweep } from './sweepStep.ts'

const { deps } = actionSetup(actionsLog(core, systemClock))
await endWith(() => runSweep(core, process.env, deps))
