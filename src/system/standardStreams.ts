/**
 * Lets the program outlive whoever reads what it prints. A reader that ends (`| head`, a `tee` that Ctrl-C ended first), a
 * closed terminal or a full disk behind `>` would otherwise end the process in the middle of a run, with the cluster left
 * behind. The run goes on in silence to its own verdict.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}
