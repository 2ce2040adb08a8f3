import { actionsLog } from '../report/actions.ts'
import { systemClock } from '../system/clock.ts'
import { runDown } from './downStep.ts'
import { core } from './harmlessCore.ts'
import { actionSetup, endWith } from './setup.ts'

const { deps } = actionSetup(actionsLog(core, systemClock))
await endWith(() => runDown(core, process.env, deps))
