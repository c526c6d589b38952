import { sql } from 'kysely'
import { directoryKindSchema, type DirectoryKind } from '../../src-shared/workspace/office'
import { build, statement } from '../db/statement'

interface Entry { code: string; name: string; pinyin: string; isActive: number; departmentId: number | null }

// The four tables have the same columns but one: only staff belong to a department. The builder is told a table that
// has them all in common, and the name it is really given decides.
const common = (kind: DirectoryKind) => kind as 'customer'
const columns = ['id', 'code', 'name', 'pinyin', 'is_active as isActive'] as const

function declare(kind: DirectoryKind) {
  const isStaff = kind === 'staff'
  const select = () => build.selectFrom(common(kind)).select(columns)
    .select((eb) => (isStaff ? eb.ref('department_id' as 'id').$castTo<number | null>() : eb.lit(null)).as('departmentId'))
  const values = (p: Entry) => ({
    code: p.code, name: p.name, pinyin: p.pinyin, is_active: p.isActive, ...(isStaff ? { department_id: p.departmentId } : {})
  })
  return {
    all: statement(() => select().orderBy('code')),
    byId: statement((p: { id: number }) => select().where('id', '=', p.id)),
    byCode: statement((p: { code: string }) => build.selectFrom(common(kind)).select('id').where('code', '=', p.code)),
    byName: statement((p: { name: string }) => build.selectFrom(common(kind)).select('id')
      .where('name', '=', p.name).orderBy('is_active', 'desc').orderBy('id').limit(1)),
    // Longer numbers are telephone numbers and the like, after which nobody wants to go on counting.
    lastNumber: statement(() => build.selectFrom(common(kind)).select((eb) => eb.fn.max(eb.cast<number>('code', 'integer')).as('last'))
      .where(sql<boolean>`code NOT GLOB '*[^0-9]*' AND length(code) BETWEEN 1 AND 6`)),
    insert: statement((p: Entry) => build.insertInto(common(kind)).values(values(p))),
    remove: statement((p: { id: number }) => build.deleteFrom(common(kind)).where('id', '=', p.id)),
    update: statement((p: Entry & { id: number }) => build.updateTable(common(kind)).set(values(p)).where('id', '=', p.id))
  }
}

/** The same statements for each kind of entry. */
export const directory = new Map(directoryKindSchema.options.map((kind) => [kind, declare(kind)]))

/** What was agreed with customers. */
export const customerTerms = statement(() => build.selectFrom('customer').select(['id', 'term_days as termDays', 'credit_limit_fen as creditLimitFen', 'salesperson_id as salespersonId', 'party']))
export const customerTerm = statement((p: { id: number }) => build.selectFrom('customer').select(['term_days as termDays', 'credit_limit_fen as creditLimitFen', 'salesperson_id as salespersonId', 'party']).where('id', '=', p.id))
export const updateCustomerTerms = statement((p: { id: number; termDays: number | null; creditLimitFen: number | null; salespersonId: number | null; party: string }) =>
  build.updateTable('customer').set({ term_days: p.termDays, credit_limit_fen: p.creditLimitFen, salesperson_id: p.salespersonId, party: p.party }).where('id', '=', p.id))

/** Of those of whom more is known than number and name. */
export const staffFacts = statement(() => build.selectFrom('staff').select(['id', 'phone', 'hired_on as hiredOn'])
  .where((eb) => eb.or([eb('phone', 'is not', null), eb('hired_on', 'is not', null)])))
export const updateStaffFacts = statement((p: { id: number; phone: string | null; hiredOn: string | null }) =>
  build.updateTable('staff').set({ phone: p.phone, hired_on: p.hiredOn }).where('id', '=', p.id))

/** 备案医药代表. */
export const registeredReps = statement(() => build.selectFrom('staff').select('id').where('is_registered_rep', '=', 1))
export const markRegistered = statement((p: { id: number; isRegistered: number }) => build.updateTable('staff').set({ is_registered_rep: p.isRegistered }).where('id', '=', p.id))
