const pages = import.meta.glob<string>('../../resources/help/*.md', { query: '?raw', import: 'default' })

/** The help of a page as Markdown, or null when it has none. */
export async function findHelp(page: string | undefined): Promise<string | null> {
  return (await pages[`../../resources/help/${page}.md`]?.()) ?? null
}
