/** A key or a chord, written as people read it: `Ctrl K`. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className="kbd">{keys}</kbd>
}
