import { useQuery } from '@tanstack/react-query'
import { pageMessages } from '../../src-shared/messages/pages'
import { uiMessages } from '../../src-shared/messages/shell'
import type { Settings } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { fetchAnew } from '../api/query-client'
import { useCommand } from '../api/useCommand'
import { useMay, useSession } from '../app/session.context'
import { chooseTheme, useThemeChoice, type ThemeChoice } from '../app/theme.store'
import { ChoiceField } from '../forms/ChoiceField'
import { SelectField } from '../forms/SelectField'
import { useMerge, type MergeField } from '../forms/useMerge'
import { LoadFailure } from '../ui/LoadFailure'
import { Note } from '../ui/Note'
import { Waiting } from '../ui/Progress'
import { Segmented } from '../ui/Segmented'
import { Toolbar } from '../ui/Toolbar'
import './page-forms.css'

const words = pageMessages.settings
const ADVANCE_DAYS = [7, 10, 15, 30, 45, 60, 90]
const BANK_DAYS = [0, 1, 3, 5, 7, 10, 15, 30]
const LOCK_MINUTES = [0, 5, 10, 15, 30, 60]
const themes = (Object.keys(words.themes) as ThemeChoice[]).map((value) => ({ value, label: words.themes[value] }))

/** 设置: each choice is kept at once. */
export function SettingsScreen() {
  const settings = useQuery(api.workspace.setting.get.queryOptions())
  if (settings.error) return <LoadFailure text={describeError(settings.error).text} onRetry={() => { void settings.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={words.title} />
      <div className="page-scroll">
        {settings.data ? <div className="settings"><OfficeSettings settings={settings.data} /><div className="stack"><Appearance /><OfficeFacts /></div></div> : <Waiting />}
      </div>
    </div>
  )
}

/** The usual numbers of days, and the one that is set. */
const dayChoices = (usual: readonly number[], set: number) => [...new Set([...usual, set])].toSorted((a, b) => a - b).map((days) => ({ value: String(days), label: words.days(days) }))

type Patch = Partial<Omit<Settings, 'isSample'>>

/** What two choices of one setting are compared by. */
const settingFields = (users: readonly { id: number; name: string }[]): readonly MergeField<Settings>[] => [
  { key: 'separation', label: words.separation, text: ({ separation }) => ({ none: words.separationNone, review: words.separationReview, full: words.separationFull })[separation] },
  { key: 'cashOverspent', label: words.cash, text: ({ cashOverspent }) => ({ warn: words.cashWarn, refuse: words.cashRefuse })[cashOverspent] },
  { key: 'overdueAdvance', label: words.overdue, text: ({ overdueAdvance }) => ({ warn: words.cashWarn, refuse: words.cashRefuse })[overdueAdvance] },
  { key: 'advanceDays', label: words.advanceDays, text: ({ advanceDays }) => words.days(advanceDays) },
  { key: 'bankDays', label: words.bankDays, text: ({ bankDays }) => words.days(bankDays) },
  { key: 'taxpayer', label: words.taxpayer, text: ({ taxpayer }) => words.taxpayers[taxpayer] },
  { key: 'complianceMode', label: words.compliance, text: ({ complianceMode }) => (complianceMode ? words.complianceOn : words.complianceOff) },
  { key: 'autoLogin', label: words.autoLogin, text: ({ autoLogin }) => users.find(({ id }) => id === autoLogin)?.name ?? words.ask },
  { key: 'lockMinutes', label: words.lock, text: ({ lockMinutes }) => (lockMinutes === 0 ? words.lockNever : words.lockAfter(lockMinutes)) }
]

function OfficeSettings({ settings }: { settings: Settings }) {
  const mayChange = useMay('workspace.settings')
  const save = useCommand(api.workspace.setting.save), { merge, dialog } = useMerge()
  const users = useQuery(api.workspace.session.get.queryOptions())
  const change = async (patch: Patch) => {
    const keys = Object.keys(patch) as (keyof Patch)[]
    const of = (from: Settings): Patch => Object.fromEntries(keys.map((key) => [key, from[key]]))
    const done = await merge({
      base: settings, mine: { ...settings, ...patch }, fields: settingFields(users.data?.users ?? []).filter(({ key }) => key in patch),
      fresh: () => fetchAnew(api.workspace.setting.get.queryOptions()), save: (record, over) => save.run({ settings: of(record), seen: of(over) })
    })
    if (done.ok && done.value === undefined) save.reset()
  }
  const open = (users.data?.users ?? []).filter((user) => !user.hasPassword)
  return (
    <section className="card" aria-label={words.books}>
      {dialog}
      <h2>{words.books}</h2>
      {!mayChange && <Note tone="info">{words.noRight}</Note>}
      <ChoiceField label={words.separation} isDisabled={!mayChange} value={settings.separation} onChange={(separation) => { void change({ separation }) }} choices={[
        { value: 'none', label: words.separationNone, text: words.separationNoneText }, { value: 'review', label: words.separationReview, text: words.separationReviewText },
        { value: 'full', label: words.separationFull, text: words.separationFullText }]} />
      <ChoiceField label={words.cash} isDisabled={!mayChange} value={settings.cashOverspent} onChange={(cashOverspent) => { void change({ cashOverspent }) }} choices={[
        { value: 'warn', label: words.cashWarn, text: words.cashWarnText }, { value: 'refuse', label: words.cashRefuse, text: words.cashRefuseText }]} />
      <ChoiceField label={words.advance(settings.advanceDays)} isDisabled={!mayChange} value={settings.overdueAdvance} onChange={(overdueAdvance) => { void change({ overdueAdvance }) }} choices={[
        { value: 'warn', label: words.cashWarn, text: words.advanceWarnText }, { value: 'refuse', label: words.cashRefuse, text: words.advanceRefuseText }]} />
      <ChoiceField label={words.compliance} isDisabled={!mayChange} value={settings.complianceMode ? 'on' : 'off'} onChange={(mode) => { void change({ complianceMode: mode === 'on' }) }} choices={[
        { value: 'on', label: words.complianceOn, text: words.complianceOnText }, { value: 'off', label: words.complianceOff, text: words.complianceOffText }]} />
      {mayChange && <SelectField label={words.advanceDays} value={String(settings.advanceDays)} onChange={(days) => { void change({ advanceDays: Number(days) }) }} options={dayChoices(ADVANCE_DAYS, settings.advanceDays)} />}
      {mayChange && <SelectField label={words.bankDays} hint={words.bankDaysHint} value={String(settings.bankDays)} onChange={(days) => { void change({ bankDays: Number(days) }) }} options={dayChoices(BANK_DAYS, settings.bankDays)} />}
      {mayChange && <SelectField label={words.taxpayer} value={settings.taxpayer} onChange={(taxpayer) => { void change({ taxpayer }) }} options={[{ value: 'general', label: words.taxpayers.general }, { value: 'small', label: words.taxpayers.small }]} />}
      {mayChange && (
        <SelectField label={words.autoLogin} hint={words.autoLoginHint} value={String(settings.autoLogin ?? '')} onChange={(id) => { void change({ autoLogin: id === '' ? null : Number(id) }) }}
          options={[{ value: '', label: words.ask }, ...open.map((user) => ({ value: String(user.id), label: user.name }))]} />
      )}
      {mayChange && (
        <SelectField label={words.lock} hint={words.lockHint} value={String(settings.lockMinutes)} onChange={(minutes) => { void change({ lockMinutes: Number(minutes) }) }}
          options={LOCK_MINUTES.map((minutes) => ({ value: String(minutes), label: minutes === 0 ? words.lockNever : words.lockAfter(minutes) }))} />
      )}
      {save.error && <Note tone="err">{save.error.text}</Note>}
    </section>
  )
}

function Appearance() {
  return (
    <section className="card" aria-label={words.appearance}>
      <h2>{words.appearance}</h2>
      <div><Segmented label={words.theme} options={themes} value={useThemeChoice()} onChange={chooseTheme} /></div>
      <p className="field-hint">{words.themeHint}</p>
    </section>
  )
}

function OfficeFacts() {
  const { office } = useSession()
  return (
    <section className="card" aria-label={words.office}>
      <h2>{words.office}</h2>
      <dl className="facts">
        <dt>{words.name}</dt><dd>{office.name}</dd>
        {office.company && <><dt>{words.company}</dt><dd>{office.company}</dd></>}
        <dt>{words.template}</dt><dd>{words.templates[office.template]}</dd>
        <dt>{words.numbering}</dt><dd>{words.numberings[office.numbering]}</dd>
        <dt>{words.firstMonth}</dt><dd>{uiMessages.monthName(office.firstMonth)}</dd>
        <dt>{words.folder}</dt><dd>{office.folder}</dd>
      </dl>
      <p className="field-hint">{words.folderHint}</p>
    </section>
  )
}
