/**
 * An expected "no" (拒绝): the user asked for something the rules forbid. Services throw it and know nothing of RPC;
 * `code` is listed in the procedure's contract and worded in src-shared/messages. Anything else thrown is a bug.
 */
export class Refusal extends Error {
  readonly code: string
  readonly data: unknown
  constructor(code: string, data: unknown = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.data = data
  }
}
