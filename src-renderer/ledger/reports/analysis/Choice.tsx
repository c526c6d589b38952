/** One of a few fixed ways of looking, in a toolbar; the platform's own list, so that keys work everywhere. */
export function Choice<V extends string | number>({ label, words, value, onChange }: {
  label: string; words: Readonly<Record<V, string>>; value: V; onChange: (value: V) => void
}) {
  const keys = Object.keys(words) as `${V}`[]
  return (
    <select className="input" aria-label={label} value={value} onChange={(event) => { onChange((typeof value === 'number' ? Number(event.target.value) : event.target.value) as V) }}>
      {keys.map((key) => <option key={key} value={key}>{words[key as V]}</option>)}
    </select>
  )
}
