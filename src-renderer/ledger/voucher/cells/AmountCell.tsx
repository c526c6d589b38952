import { useState, type KeyboardEvent } from 'react'
import { formatFen } from '../../../../src-shared/kernel/money'
import { uppercaseAmount } from '../../../../src-shared/kernel/uppercase'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { Digits } from './Digits'

/**
 * One side of a line: digits on the form, a plain number while it is typed in. `-` on a whole amount turns it red,
 * Space moves it to the other side, a lone `=` takes the difference.
 */
export function AmountCell({ label, fen, text, isUnreadable, isReadOnly, isInvalid, cell, onType, onTurnRed, onSwap, onRestore, onLeave }: {
  label: string; fen: number; text: string; isUnreadable: boolean; isReadOnly: boolean; isInvalid: boolean; cell: string
  onType: (text: string) => void; onTurnRed: () => void; onSwap: () => void; onRestore: () => void; onLeave: () => void
}) {
  const [typed, setTyped] = useState<string>()
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    // Undo and the next step read what is stored, not what is being typed.
    if (event.ctrlKey) { if (/^(z|y|enter)$/i.test(event.key)) setTyped(undefined); return }
    const input = event.currentTarget
    const isWhole = input.value !== '' && input.selectionStart === 0 && input.selectionEnd === input.value.length
    if (event.key === '-' && isWhole && fen !== 0) {
      event.preventDefault()
      setTyped(undefined)
      onTurnRed()
      // The new text would leave the caret at its end; selected whole, the same key turns it back.
      requestAnimationFrame(() => { if (document.activeElement === input) input.select() })
    } else if (event.key === ' ') {
      event.preventDefault()
      setTyped(undefined)
      if (fen !== 0) onSwap()
    } else if (event.key === 'Enter' || event.key === 'Tab') setTyped(undefined)
    else if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation()
      setTyped(undefined)
      onRestore()
    }
  }
  return (
    <>
      {!isUnreadable && <Digits fen={fen} />}
      <input
        type="text" inputMode="decimal" autoComplete="off" spellCheck={false} className={isUnreadable ? 'amount-input amount-unreadable' : 'amount-input'}
        aria-label={label} aria-invalid={isInvalid} data-cell={cell} readOnly={isReadOnly} value={typed ?? text}
        title={isUnreadable ? voucherTexts.unreadable(text) : fen === 0 ? undefined : `${formatFen(fen)} ${uppercaseAmount(fen)}`}
        onKeyDown={isReadOnly ? undefined : onKeyDown} onFocus={(event) => { event.currentTarget.select() }}
        onChange={(event) => { setTyped(event.target.value); onType(event.target.value) }} onBlur={() => { setTyped(undefined); onLeave() }}
      />
    </>
  )
}
