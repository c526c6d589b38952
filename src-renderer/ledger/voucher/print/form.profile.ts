import { z } from 'zod'
import { formTexts } from '../../../../src-shared/messages/voucher-form'

/** Every measure of a pre-printed form in millimetres from the paper's upper left corner, with what may be entered. */
export const FORM_FIELDS = {
  paper: { width: [60, 420], height: [60, 420] },
  offset: { offsetX: [-30, 30], offsetY: [-30, 30] },
  head: { headY: [0, 400], unitX: [0, 400], dateX: [0, 400], numberX: [0, 400] },
  lines: { rowTop: [0, 400], rowHeight: [3, 40], rows: [1, 20], summaryX: [0, 400], ledgerX: [0, 400], detailX: [0, 400] },
  amounts: { debitRight: [10, 420], creditRight: [10, 420], digitWidth: [0, 12], totalY: [0, 400] },
  signs: { signY: [0, 400], chiefX: [0, 400], reviewerX: [0, 400], posterX: [0, 400], cashierX: [0, 400], makerX: [0, 400], attachmentsX: [0, 400], attachmentsY: [0, 400] }
} as const satisfies Record<string, Record<string, readonly [number, number]>>

export type FormGroup = keyof typeof FORM_FIELDS
type KeysOf<T> = T extends unknown ? keyof T : never
export type FormField = KeysOf<(typeof FORM_FIELDS)[FormGroup]>
export type FormMeasures = Record<FormField, number>
/** 套打方案: one printer with one kind of pre-printed paper. */
export interface FormProfile { name: string; measures: FormMeasures }

const ranges = Object.assign({}, ...Object.values(FORM_FIELDS)) as Record<FormField, readonly [number, number]>
export const formFields = Object.keys(ranges) as FormField[]

/** Reads millimetres as typed, one decimal kept; undefined for what is no number or out of range. Rows are whole. */
export function readMeasure(field: FormField, text: string): number | undefined {
  const plain = text.normalize('NFKC').replace('\u2212', '-').trim()
  if (!/^-?\d{1,3}(\.\d{1,2})?$/.test(plain)) return undefined
  const value = field === 'rows' ? Number(plain) : Math.round(Number(plain) * 10) / 10
  const [least, most] = ranges[field]
  return value < least || value > most || (field === 'rows' && !Number.isInteger(value)) ? undefined : value
}
export const rangeOfField = (field: FormField) => ranges[field]

const measuresSchema = z.record(z.string(), z.number()).transform((given, context): FormMeasures => {
  if (formFields.every((field) => readMeasure(field, String(given[field])) !== undefined)) return given as FormMeasures
  context.addIssue({ code: 'custom', message: 'measure' })
  return z.NEVER
})
/** What is kept for a user: the profiles, and the one used last. */
export const formProfilesSchema = z.object({ chosen: z.number().int(), profiles: z.array(z.object({ name: z.string().max(40), measures: measuresSchema })).max(20) })
export type FormProfiles = z.infer<typeof formProfilesSchema>

/** To begin with: common sizes of paper with a voucher in the usual proportions; a form of its own make is measured and entered. */
export const FORM_PRESETS: readonly FormProfile[] = [
  {
    name: formTexts.presets.continuous, measures: {
      width: 241, height: 140, offsetX: 0, offsetY: 0, headY: 24, unitX: 26, dateX: 104, numberX: 176, rowTop: 43, rowHeight: 10.5, rows: 5, summaryX: 17, ledgerX: 62, detailX: 96,
      debitRight: 172, creditRight: 214, digitWidth: 3.8, totalY: 95.5, signY: 110, chiefX: 30, reviewerX: 70, posterX: 108, cashierX: 146, makerX: 184, attachmentsX: 220, attachmentsY: 68
    }
  },
  {
    name: formTexts.presets.half, measures: {
      width: 210, height: 148.5, offsetX: 0, offsetY: 0, headY: 24, unitX: 24, dateX: 88, numberX: 150, rowTop: 44, rowHeight: 11, rows: 5, summaryX: 13, ledgerX: 51, detailX: 80,
      debitRight: 147, creditRight: 188, digitWidth: 3.7, totalY: 99, signY: 115, chiefX: 24, reviewerX: 60, posterX: 96, cashierX: 130, makerX: 164, attachmentsX: 194, attachmentsY: 70
    }
  }
]
