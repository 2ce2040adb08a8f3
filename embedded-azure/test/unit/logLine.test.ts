import { expect, it } from 'vitest'
import { logLine } from '../../server/logLine.ts'

it('no text begins another line or controls a terminal', () => {
  const line = logLine(new Date(0), 'GET /a\n2026-01-01T00:00:00.000Z GET /forged\r\u001b[2J\u0085\u2028é')
  expect(line).toBe(
    '1970-01-01T00:00:00.000Z GET /a\\u000a2026-01-01T00:00:00.000Z GET /forged\\u000d\\u001b[2J\\u0085\\u2028é\n',
  )
})
