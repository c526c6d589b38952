type Create = (tag: string, options?: ElementCreationOptions) => HTMLElement

/**
 * antd and AG Grid take the nonce of this load, but antd's scroll lock and scrollbar measure make style elements
 * without it. Marking the element where it is made covers them all; HTML injected as text, which is what the policy is
 * against, is never marked.
 */
function styleNonce(document: Document): string {
  const found = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
  const create = (Reflect.get(document, 'createElement') as Create).bind(document)
  const marked: Create = (tag, options) => {
    const element = create(tag, options)
    if (tag === 'style') element.nonce = found
    return element
  }
  Reflect.set(document, 'createElement', marked)
  return found
}

/** The nonce styles made at run time must carry. */
export const nonce = styleNonce(document)
