import { expect, test } from 'vitest'
import { foreignAddresses } from '../../../server/fabric/foreignAddresses.ts'

const table = `Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
eth0	00000000	010200C0	0003	0	0	0	00000000	0	0	0
eth0	050200C0	00000000	0005	0	0	0	FFFFFFFF	0	0	0
ke2e-1f87ae	006433C6	00000000	0001	0	0	0	FCFFFFFF	0	0	0
*	807100CB	00000000	0201	0	0	1260357550	80FFFFFF	0	0	0
ke2e-1f87ae	8F7100CB	026433C6	0007	0	0	0	FFFFFFFF	0	0	0
ke2e-0a0a0a	907100CB	026433C6	0007	0	0	0	FFFFFFFF	0	0	0
`

test('what the machine routes to another fabric is taken; own addresses, ranges and other hosts are not', () => {
  expect(foreignAddresses(table, 'ke2e-1f87ae')).toEqual(new Set(['203.0.113.144']))
  expect(foreignAddresses(table, 'ke2e-ffffff')).toEqual(new Set(['203.0.113.143', '203.0.113.144']))
  expect(foreignAddresses('', 'ke2e-1f87ae')).toEqual(new Set())
})
