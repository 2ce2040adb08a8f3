import { html } from './html.ts'

/** Readable on paper, on a phone, and on a dark screen. */
export const style = html`
:root { color-scheme: light dark; --good: #1a7f37; --bad: #cf222e; --so: #9a6700; --line: #8884; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 960px; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; }
.facts, .time { opacity: .7; }
.verdicts { display: flex; gap: 1rem; flex-wrap: wrap; }
.verdict { flex: 1 1 20rem; padding: .7rem 1rem; border-left: 5px solid var(--so); background: #8881; }
.verdict.passed { border-color: var(--good); } .verdict.failed { border-color: var(--bad); }
td.ok { color: var(--good); } td.failed { color: var(--bad); } td.cancelled, td.running { color: var(--so); }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td { overflow-wrap: break-word; } .number { text-align: right; white-space: nowrap; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #8881; padding: .6rem; max-height: 30rem; overflow-y: auto; }
code { overflow-wrap: anywhere; } details { margin: .4rem 0; } details details { margin-left: 1rem; }
.timeline { width: 100%; font: 12px system-ui, sans-serif; }
.timeline text { fill: currentColor; } .timeline line { stroke: var(--line); }
.timeline .inside { fill: #fff; } .timeline rect { fill: var(--so); } .timeline rect.ok { fill: var(--good); } .timeline rect.failed { fill: var(--bad); }
`
