/**
 * antd and AG Grid take the nonce of this load, but antd's scroll lock and scrollbar measure make style elements
 * without it. Marking the element where it is made covers them all; HTML injected as text, which is what the policy is
 * against, is never marked.
 */
function styleNonce(document: Document): string {
  const found = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
  const create = document.createElement.bind(document) as (tag: string, options?: ElementCreationOptions) => HTMLElement
  document.createElement = ((tag: string, options?: ElementCreationOptions) => {
    const element = create(tag, options)
    if (tag === 'style') element.nonce = found
    return element
  }) as typeof document.createElement
  return found
}

/** The nonce styles made at run time must carry. */
export const nonce = styleNonce(document)
