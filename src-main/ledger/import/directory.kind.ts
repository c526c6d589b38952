import type { ImportRow } from '../../../src-shared/ledger/import'
import { recordTexts } from '../../../src-shared/messages/import-records'
import { matchKey } from '../../../src-shared/tabular/text'
import type { DirectoryEntry, DirectoryKind, Party } from '../../../src-shared/workspace/office'
import { listCustomerTerms, listStaffFacts, saveEntry, saveStaffFacts, type StaffFacts } from '../../workspace/directory.service'
import { NOTHING_WRITTEN, plainRow, remarksOf, textOf, type Checked, type Entry, type KindInput, type Made } from './import.kind'

interface FileEntry { entry: Entry; code: string; name: string; known: DirectoryEntry | undefined; facts: Omit<StaffFacts, 'id'>; row: ImportRow }

const STEP = 200
const LONGEST_NAME = 60
/** 身份证号: checked in the dry run and never kept, in the clear or otherwise. */
const IDENTITY = 'idNo'

/**
 * 职员, 客户 and 产品: an entry of the office is known again by its code, or by its name where the file has no codes. What
 * a roster says more of somebody known is added; what is there already is left alone. A customer in a file of suppliers becomes both, and a supplier in one of customers.
 */
export function checkDirectory(kind: Exclude<DirectoryKind, 'department'>, party: Exclude<Party, 'both'> = 'customer') {
  return ({ db, entries, names, tables }: KindInput): Checked => {
    const byCode = new Map(names.all(kind).map((one) => [matchKey(one.code), one])), byName = Map.groupBy(names.all(kind), (one) => matchKey(one.name))
    const facts = new Map(kind === 'staff' ? listStaffFacts(db).map((one) => [one.id, one]) : [])
    const parties = new Map(kind === 'customer' ? [...listCustomerTerms(db)].map(([id, terms]) => [id, terms.party]) : [])
    const isParty = (id: number) => kind !== 'customer' || parties.get(id) === party || parties.get(id) === 'both'
    const codes = new Map<string, Entry>(), people = new Map<string, Entry>()
    const read = entries.map((entry): FileEntry => {
      const { row } = entry, code = textOf(row, 'code'), name = textOf(row, 'name').slice(0, LONGEST_NAME)
      const known = code === '' ? byName.get(matchKey(name))?.[0] : byCode.get(matchKey(code))
      // What isn't kept can't hold a row back.
      const { problems = [], notices = [] } = Object.groupBy(remarksOf(row), ({ field }) => (field === IDENTITY ? 'notices' : 'problems'))
      const isOther = known !== undefined && matchKey(known.name) !== matchKey(name)
      if (isOther && name !== '') problems.push({ field: 'code', code: 'code_taken', text: known.name })
      const twin = code === '' ? undefined : codes.get(matchKey(code)), namesake = people.get(matchKey(name))
      if (twin && textOf(twin.row, 'name') !== textOf(row, 'name')) problems.push({ field: 'code', code: 'repeated_code', text: placeOf(twin) })
      else if (twin ?? (code === '' ? namesake : undefined)) notices.push({ field: 'name', code: 'same_row', text: placeOf((twin ?? namesake)!) })
      else if (namesake) notices.push({ field: 'name', code: 'same_name', text: placeOf(namesake) })
      else if (!known && byName.has(matchKey(name))) notices.push({ field: 'name', code: 'same_name', text: `${byName.get(matchKey(name))![0]!.code} ${name}` })
      if (code !== '') codes.set(matchKey(code), twin ?? entry)
      if (name !== '') people.set(matchKey(name), namesake ?? entry)
      const department = textOf(row, 'department')
      if (kind === 'staff' && department !== '' && names.find('department', 'department', department).id === null) notices.push({ field: 'department', code: 'new_name', text: department })
      const own = { phone: textOf(row, 'phone') || null, hiredOn: textOf(row, 'hiredOn') || null }
      const before = known && facts.get(known.id)
      const isSame = known !== undefined && !isOther && isParty(known.id) && (kind !== 'staff' || (['phone', 'hiredOn'] as const).every((key) => own[key] === null || own[key] === before?.[key]))
      const double = known && !isOther && isParty(known.id) ? recordTexts.inOffice(`${known.code} ${known.name}`) : ''
      return { entry, code, name, known: isOther ? undefined : known, facts: own, row: plainRow(entry, { problems, notices, isDuplicate: isSame || (twin !== undefined && problems.length === 0), double }) }
    })
    return {
      rows: read.map(({ row }) => row), warnings: tables.some(({ mapping }) => IDENTITY in mapping.fields) ? [{ code: 'identity_not_kept', data: {} }] : [],
      *write(w, wanted) {
        const made: Made[] = []
        const chosen = read.filter(({ entry }) => wanted.has(entry.ref))
        for (const [index, one] of chosen.entries()) {
          const department = textOf(one.entry.row, 'department')
          const found = names.find('department', 'department', department)
          const departmentId = kind !== 'staff' || department === '' ? null : names.take(w, 'department', found.id === null ? { id: null, isNew: true, name: department } : found, made)
          const id = one.known?.id ?? saveEntry(w, { kind, id: null, code: one.code, name: one.name, isActive: true, departmentId, ...(kind === 'customer' ? { party } : {}) }).id
          if (one.known && !isParty(id)) saveEntry(w, { ...one.known, kind, party: 'both' })
          const before = facts.get(id) ?? (kind === 'customer' ? { party: parties.get(id) } : undefined)
          made.push({ kind, id, before: one.known ? JSON.stringify(before ?? {}) : null })
          if (kind === 'staff') saveStaffFacts(w, { phone: one.facts.phone ?? facts.get(id)?.phone ?? null, hiredOn: one.facts.hiredOn ?? facts.get(id)?.hiredOn ?? null, id })
          if ((index + 1) % STEP === 0) yield { done: index + 1, total: chosen.length }
        }
        return { ...NOTHING_WRITTEN, made }
      }
    }
  }
}

const placeOf = ({ sheet, row }: Entry) => recordTexts.atSheetRow(sheet, row.rowNumber)
