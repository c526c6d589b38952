/** The one thing of the bundler that the code uses beside imports. */
interface ImportMeta {
  glob: <T>(pattern: string, options: { query: string; import: string }) => Record<string, () => Promise<T>>
}
