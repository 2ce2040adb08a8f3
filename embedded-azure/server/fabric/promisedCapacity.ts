/**
 * Memory that a host can count on, in bytes. Hosts use far less than their size: in a conformance run a hub and two
 * workers of 8 GiB each used 2.5 GiB together. So a host is promised an eighth of its size, and never less than 1.5 times
 * that average; its cgroup lets it use its full size while memory is available.
 */
export function promisedMemory(sizeBytes: number): number {
  return Math.max(1.25 * 2 ** 30, sizeBytes / 8)
}

/** Bytes of disk by which a host grows while it runs a suite; the image under it is shared. */
export const promisedDisk = 3 * 2 ** 30
