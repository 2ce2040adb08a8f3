/**
 * Memory that a host can count on, in bytes. Machines of one size share this machine: a hub and two workers of 8 GiB held
 * 2.5 GiB together in a conformance run. So a host is promised an eighth of its size, and never less than half as much
 * again as those held on average; its cgroup lets it have all of its size while there is memory.
 */
export function promisedMemory(sizeBytes: number): number {
  return Math.max(1.25 * 2 ** 30, sizeBytes / 8)
}

/** Bytes of disk that a host grows by while it runs a suite; the image under it is shared. */
export const promisedDisk = 3 * 2 ** 30
