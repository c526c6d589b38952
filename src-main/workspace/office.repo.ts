import { build, statement } from '../db/statement'

export const get = statement(() => build.selectFrom('office').select([
  'uuid', 'name', 'company', 'template', 'numbering', 'first_month as firstMonth'
]))

export const insert = statement((p: {
  uuid: string; name: string; company: string; template: string; numbering: string; firstMonth: string; createdAt: string
}) => build.insertInto('office').values({
  id: 1, uuid: p.uuid, name: p.name, company: p.company, template: p.template, numbering: p.numbering, first_month: p.firstMonth,
  created_at: p.createdAt
}))
