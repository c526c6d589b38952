import type { ReactNode } from 'react'
import { Kbd } from './Kbd'
import { parseMarkdown } from './markdown-blocks'
import './dialog.css'

/** Bold between double asterisks, what is typed between backticks; everything else as it stands. */
const inline = (text: string): ReactNode[] => text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, index) => {
  if (part.startsWith('**')) return <b key={index}>{part.slice(2, -2)}</b>
  return part.startsWith('`') ? <Kbd key={index} keys={part.slice(1, -1)} /> : part
})

/** The little of Markdown that help pages use: headings, paragraphs, lists, bold, keys. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="help-text">
      {parseMarkdown(text).map((block, index) => {
        switch (block.kind) {
          case 'h1': return <h1 key={index}>{inline(block.text)}</h1>
          case 'h2': return <h2 key={index}>{inline(block.text)}</h2>
          case 'p': return <p key={index}>{inline(block.text)}</p>
          case 'ul': return <ul key={index}>{block.items.map((item) => <li key={item}>{inline(item)}</li>)}</ul>
          case 'ol': return <ol key={index}>{block.items.map((item) => <li key={item}>{inline(item)}</li>)}</ol>
        }
      })}
    </div>
  )
}
