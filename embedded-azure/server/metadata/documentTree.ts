/** A branch or leaf of a document, by its path of field names and list indices. */
export function nodeAt(document: unknown, path: readonly string[]): unknown {
  let node = document
  for (const name of path) node = childrenOf(node)?.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
  return node
}

export function isLeaf(node: unknown): boolean {
  return childrenOf(node) === undefined
}

/** As `format=text`: the value of a leaf, or the children of a branch, each with a slash if it has children itself. */
export function asText(node: unknown): string {
  const children = childrenOf(node)
  if (children === undefined) return String(node)
  return children.map(([key, child]) => (isLeaf(child) ? key : `${key}/`)).join('\n')
}

function childrenOf(node: unknown): (readonly [string, unknown])[] | undefined {
  return typeof node === 'object' && node !== null ? Object.entries(node) : undefined
}
