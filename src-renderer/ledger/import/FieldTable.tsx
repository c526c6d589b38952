import type { ImportPreview } from '../../../src-shared/ledger/import'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import type { FieldShape } from '../../../src-shared/tabular/shape'
import { fieldLabel } from './fields'
import type { Import } from './useImport'

/** Each field of the record with its column and what that column holds; below, the columns that are categories. */
export function FieldTable({ wizard, preview }: { wizard: Import; preview: ImportPreview }) {
  const { columns, mapping, gap } = preview
  const { shape } = IMPORT_RECORDS[wizard.record]
  const column = new Map(columns.map((one) => [one.index, one]))
  const missing = gap?.code === 'IMPORT_COLUMN_MISSING' ? (gap.data as { column: string }).column : undefined
  const assign = (key: string, index: number | undefined) => {
    // A column feeds one field: taking it from another leaves that one without.
    const kept = Object.entries(mapping.fields).filter(([other, at]) => other !== key && at !== index)
    const fields = Object.fromEntries(index === undefined ? kept : [...kept, [key, index]])
    wizard.settle({ fields, categories: mapping.categories.filter((one) => one.index !== index) })
  }
  const isMissing = (field: FieldShape) => missing !== undefined && field.synonyms[0] === missing
  const isShown = (field: FieldShape) => field.key in mapping.fields || isMissing(field)
  const row = (field: FieldShape) => {
    const index = mapping.fields[field.key]
    const label = fieldLabel(wizard.record, field.key)
    return (
      <tr key={field.key} className={index === undefined ? 'is-unused' : ''}>
        <td>{label}{field.required && <em>{texts.required}</em>}</td>
        <td>
          <select
            className="input" aria-label={label} aria-invalid={isMissing(field)} value={index ?? ''}
            onChange={(event) => { assign(field.key, event.target.value === '' ? undefined : Number(event.target.value)) }}
          >
            <option value="">{texts.none}</option>
            {columns.map((one) => <option key={one.index} value={one.index}>{one.title}</option>)}
          </select>
        </td>
        <td className="import-sample">{index === undefined ? '' : (column.get(index)?.sample ?? []).map((text, at) => <span key={at}>{text}</span>)}</td>
      </tr>
    )
  }
  const unused = shape.fields.filter((field) => !isShown(field))
  return (
    <section className="card" aria-label={texts.columnsSection}>
      <div className="card-head"><h2>{texts.columnsSection}</h2><span className="card-more">{mapping.isRemembered ? texts.remembered : texts.columnsHint}</span></div>
      <table className="data-list import-fields">
        <thead><tr><th>{texts.fieldName}</th><th>{texts.fileColumn}</th><th>{texts.samples}</th></tr></thead>
        <tbody>{shape.fields.filter(isShown).map(row)}</tbody>
      </table>
      {unused.length > 0 && (
        <details className="import-unused">
          <summary>{texts.unusedFields(unused.map((field) => fieldLabel(wizard.record, field.key)).join(texts.and))}</summary>
          <table className="data-list import-fields"><tbody>{unused.map(row)}</tbody></table>
        </details>
      )}
      {shape.unpivot && <CategoryColumns wizard={wizard} preview={preview} />}
    </section>
  )
}

/** Columns that are categories themselves, and those not read at all, which may become one. */
function CategoryColumns({ wizard, preview: { columns, mapping } }: { wizard: Import; preview: ImportPreview }) {
  const used = new Set(Object.values(mapping.fields))
  const category = new Map(mapping.categories.map((one) => [one.index, one.category]))
  const free = columns.filter((one) => !used.has(one.index))
  if (free.length === 0) return null
  const toggle = (index: number, title: string) => {
    const categories = category.has(index) ? mapping.categories.filter((one) => one.index !== index) : [...mapping.categories, { index, category: title }]
    wizard.settle({ categories: categories.sort((a, b) => a.index - b.index) })
  }
  return (
    <div className="import-free">
      <h3>{category.size > 0 ? texts.categoryColumns : texts.leftColumns}<small>{texts.categoryColumnsHint}</small></h3>
      {free.map((one) => (
        <label key={one.index} className="check">
          <input type="checkbox" checked={category.has(one.index)} aria-label={texts.useColumn(one.title)} onChange={() => { toggle(one.index, one.title.split('/').at(-1) ?? one.title) }} />
          <span>{one.title}<small>{one.sample.join(texts.separator)}</small></span>
        </label>
      ))}
    </div>
  )
}
