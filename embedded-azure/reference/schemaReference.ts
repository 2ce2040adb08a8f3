import { z } from 'zod'

/** What a schema says of a resource's properties. */
export interface SchemaReference {
  /** Paths of the properties that it checks. */
  readonly known: readonly string[]
  /** Its refusals: a path, and the sentence that the client gets. */
  readonly refused: readonly { readonly path: string; readonly message: string }[]
}

/** Reads the properties of a schema, including those of nested objects and of list elements. */
export function schemaReference(schema: unknown): SchemaReference {
  const known: string[] = []
  const refused: { path: string; message: string }[] = []

  const visit = (node: unknown, path: string): void => {
    if (node instanceof z.ZodOptional || node instanceof z.ZodDefault || node instanceof z.ZodNullable) {
      visit(node.unwrap(), path)
    } else if (node instanceof z.ZodPipe) {
      visit(node.in, path)
    } else if (node instanceof z.ZodUndefined) {
      refused.push({ path, message: refusalOf(node, 'something') })
    } else if (node instanceof z.ZodArray) {
      if (node.safeParse([]).success && !node.safeParse([undefined]).success && isAlwaysEmpty(node)) {
        refused.push({ path, message: refusalOf(node, [null]) })
      } else {
        known.push(path)
        visitObject(node.element, path)
      }
    } else if (node instanceof z.ZodObject) {
      if (path !== '') known.push(path)
      visitObject(node, path)
    } else {
      known.push(path)
    }
  }

  /** Leaves `properties` of named elements out of paths, as people do when they speak of them. */
  const visitObject = (node: unknown, path: string): void => {
    if (node instanceof z.ZodOptional || node instanceof z.ZodDefault) visitObject(node.unwrap(), path)
    if (node instanceof z.ZodPipe) visitObject(node.in, path)
    if (!(node instanceof z.ZodObject)) return
    for (const [name, inner] of Object.entries(node.shape)) {
      if (name === 'properties') visitObject(inner, path)
      else visit(inner, path === '' ? name : `${path}.${name}`)
    }
  }

  visit(schema, '')
  return { known: [...new Set(known)], refused }
}

/** A list that must be empty: what it would hold does not exist here. */
function isAlwaysEmpty(list: z.ZodArray): boolean {
  return list.element instanceof z.ZodUnknown && !list.safeParse([null]).success
}

function refusalOf(schema: z.ZodType, example: unknown): string {
  return schema.safeParse(example).error?.issues[0]?.message ?? ''
}
