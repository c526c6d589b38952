import type { ReactNode } from 'react'
import { parseMarkdown } from './markdown-blocks'
import './dialog.css'

/** Bold text between double asterisks; everything else as it stands. */
const inline = (text: string): ReactNode[] => text.split('**').map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))

/** The little of Markdown that help pages use: headings, paragraphs, lists, bold. */
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
