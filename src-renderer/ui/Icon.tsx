/** Icons drawn on a 16 px grid with one stroke width. */
export const ICONS = {
  home: 'M2.5 7.2 8 2.7l5.5 4.5V13a.5.5 0 0 1-.5.5H9.8V9.7H6.2v3.8H3a.5.5 0 0 1-.5-.5z',
  money: 'M2.5 4.5h11v7h-11zM8 6.3v3.4M6.6 7.2h2.8M4.5 6.5v.01M11.5 9.5v.01',
  gear: 'M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 1.8v1.7M8 12.5v1.7M3.6 3.6l1.2 1.2M11.2 11.2l1.2 1.2M1.8 8h1.7M12.5 8h1.7M3.6 12.4l1.2-1.2M11.2 4.8l1.2-1.2',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.1 3.1',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1 1.2H3zM6.7 14h2.6',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.3 6.3c.2-2.2 3.6-2 3.4.1C9.6 7.7 8 7.8 8 9.2M8 11.3v.01',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.4V11M8 5.1v.01',
  error: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 5v3.6M8 10.9v.01',
  warning: 'M8 2.4 14 13H2zM8 6.5v3M8 11.2v.01',
  check: 'M3 8.5 6.5 12 13 4.5',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  right: 'M6.2 4 10 8l-3.8 4',
  left: 'M9.8 4 6 8l3.8 4',
  down: 'M4 6.2 8 10l4-3.8',
  user: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 13.6c.5-2.6 2.6-3.9 5.2-3.9s4.7 1.3 5.2 3.9',
  document: 'M4 2.5h5.5L12.5 5.5v8H4zM9.2 2.7v3h3M6 8.5h4.5M6 11h4.5',
  table: 'M2.5 2.5h11v11h-11zM2.5 6.5h11M2.5 10h11M6.5 2.5v11',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  chart: 'M2.5 13.5h11M4.5 11V8M8 11V4M11.5 11V6',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  lock: 'M4 7.3h8v6H4zM5.6 7.3V5a2.4 2.4 0 0 1 4.8 0v2.3',
  clip: 'M12.8 7.3 7.7 12.4a3 3 0 0 1-4.2-4.2l5.4-5.4a2 2 0 0 1 2.8 2.8l-5.2 5.2a1 1 0 0 1-1.4-1.4l4.6-4.6',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3.2 2.8 6l2.7 2.8',
  redo: 'M13 6H6.5a3.5 3.5 0 0 0 0 7H10M10.5 3.2 13.2 6l-2.7 2.8',
  filter: 'M2.5 3.5h11L9.5 8.3v4.2l-3-1.3V8.3z',
  subtotal: 'M2.5 3.5h11M5 8h8.5M5 12.5h8.5',
  download: 'M8 2.5V10M5 7.3 8 10.2l3-2.9M2.8 9.5v4h10.4v-4',
  upload: 'M8 10V2.5M5 5.2 8 2.3l3 2.9M2.8 9.5v4h10.4v-4',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.3 2.5V5M10.7 2.5V5',
  shield: 'M8 2l5 1.8v4c0 3-2 5.2-5 6.2-3-1-5-3.2-5-6.2v-4z',
  balance: 'M8 2.5v11M4.5 13.5h7M3 5h10M3 5 1.5 9h3zM13 5l-1.5 4h3z',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6',
  play: 'M5 3.5l7 4.5-7 4.5z',
  database: 'M3 4.2c0-1 2.2-1.7 5-1.7s5 .7 5 1.7-2.2 1.7-5 1.7-5-.7-5-1.7zM3 4.2v7.6c0 1 2.2 1.7 5 1.7s5-.7 5-1.7V4.2M3 8c0 1 2.2 1.7 5 1.7S13 9 13 8',
  flow: 'M2 8h9.5M8.5 4.8 11.8 8l-3.3 3.2M14 3v10',
  folder: 'M2.5 12.5v-9h4l1.5 2h5.5v7z',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z',
  sun: 'M8 10.7a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM8 1.8v1.4M8 12.8v1.4M3.6 3.6l1 1M11.4 11.4l1 1M1.8 8h1.4M12.8 8h1.4M3.6 12.4l1-1M11.4 4.6l1-1',
  exit: 'M6.5 2.5h-4v11h4M6 8h7.5M10.5 5 13.5 8l-3 3',
  more: 'M3.5 8v.01M8 8v.01M12.5 8v.01',
  refresh: 'M13 6.5A5.2 5.2 0 0 0 3.6 5M3 9.5a5.2 5.2 0 0 0 9.4 1.5M3.4 2.4V5H6M12.6 13.6V11H10',
  keyboard: 'M1.8 4.5h12.4v7H1.8zM4 7v.01M6.700 7v.01M9.300 7v.01M12 7v.01M5 9.500h6',
  swap: 'M3 5.500h9.500M10 3l2.500 2.500L10 8M13 10.500H3.500M6 8l-2.500 2.500L6 13'
} as const
export type IconName = keyof typeof ICONS

/** One icon; decorative, so the control that holds it carries the name. */
export function Icon({ name, size = 14 }: { name: IconName; size?: number }) {
  return <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true"><path d={ICONS[name]} /></svg>
}

/** The application's mark: a house with the lines of a ledger. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--accent-fill)" />
      <path d="M6 17.5V8.7L12 5l6 3.7v8.8" fill="none" stroke="#fff" strokeWidth="1.7" strokeLinejoin="round" strokeLinecap="round" />
      <path d="M9 11.2h6M9 14.2h6M9 17.2h3.5" stroke="#fff" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  )
}
