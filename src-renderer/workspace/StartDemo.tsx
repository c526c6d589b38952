import { startMessages } from '../../src-shared/messages/start'
import './start.css'

const words = startMessages.demo

/** A picture of a day book being typed in; drawn, so that it follows the theme. */
export function StartDemo() {
  return (
    <div className="start-demo" aria-hidden="true">
      <table>
        <thead><tr><th>{words.date}</th><th>{words.summary}</th><th>{words.category}</th><th>{words.out}</th><th>{words.balance}</th></tr></thead>
        <tbody>
          {words.rows.map((row, index) => (
            <tr key={row.join()}>
              {row.map((text, column) => {
                const isActive = index === words.rows.length - 1 && column === 2
                return <td key={column} className={isActive ? 'start-demo-active' : undefined}>{isActive ? words.typed : text}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="start-demo-list">{words.options.map((option) => <li key={option}><b>{words.group}</b>{option}</li>)}</ul>
    </div>
  )
}
