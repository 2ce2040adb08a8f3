/**
 * A server for tests of networks: to whoever connects it says who it is, whom it sees, and as whom it was asked.
 *
 * Arguments: its name and a TCP port. Prints `listening` when it does.
 */
import { createServer } from 'node:net'

const [name = '', port = ''] = process.argv.slice(2)
const server = createServer((socket) => {
  socket.on('error', () => socket.destroy())
  socket.end(`${name} sees ${socket.remoteAddress} as ${socket.localAddress}\n`)
})
server.listen(Number(port), '0.0.0.0', () => console.log('listening'))
