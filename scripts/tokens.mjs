/** Writes src-renderer/ui/tokens.css from tokens.ts. Run after a token has changed; a test compares the two. */
import { writeFileSync } from 'node:fs'
import { tokensCss } from '../src-renderer/ui/tokens.ts'

writeFileSync(new URL('../src-renderer/ui/tokens.css', import.meta.url), tokensCss())
