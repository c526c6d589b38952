/**
 * A part of the build: what isn't ASCII is escaped. One Chinese word makes V8 hold a whole file at two bytes a character and
 * Node decode it first, for a terminal command that is over in a quarter of a second a good part of its memory.
 */
export const ascii = () => ({
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    }
  }
})
