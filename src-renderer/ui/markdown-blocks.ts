export type Block = { kind: 'h1' | 'h2' | 'p'; text: string } | { kind: 'ul' | 'ol'; items: string[] }

/** Splits Markdown into blocks; lines of a paragraph are joined without a space, as Chinese is written. */
export function parseMarkdown(text: string): Block[] {
  return text.split(/\n\s*\n|\n(?=#)/).flatMap((part): Block[] => {
    const lines = part.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    const first = lines[0]
    if (first === undefined) return []
    const heading = /^(#{1,2}) (.*)$/.exec(first)
    if (heading) return [{ kind: heading[1] === '#' ? 'h1' : 'h2', text: heading[2]! }, ...parseMarkdown(lines.slice(1).join('\n'))]
    if (lines.every((line) => line.startsWith('- '))) return [{ kind: 'ul', items: lines.map((line) => line.slice(2)) }]
    if (lines.every((line) => /^\d+\. /.test(line))) return [{ kind: 'ol', items: lines.map((line) => line.replace(/^\d+\. /, '')) }]
    return [{ kind: 'p', text: lines.join('') }]
  })
}
