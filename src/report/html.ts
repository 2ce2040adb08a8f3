import { escapeHtml } from './words.ts'

/** Markup that is safe as it is. Only {@link html} creates it, so every text that enters a page is escaped once. */
export interface Markup {
  readonly markup: string
}

type Content = string | number | Markup | readonly Markup[]

/** A template for markup: what is inserted is escaped, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: parts.map((part, index) => part + markupOf(contents[index] ?? '')).join('') }
}

function markupOf(content: Content): string {
  if (typeof content === 'string') return escapeHtml(content)
  if (typeof content === 'number') return String(content)
  return 'markup' in content ? content.markup : content.map((piece) => piece.markup).join('')
}
