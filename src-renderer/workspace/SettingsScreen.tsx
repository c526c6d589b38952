import { useQuery } from '@tanstack/react-query'
import { pageMessages } from '../../src-shared/messages/pages'
import { uiMessages } from '../../src-shared/messages/shell'
import type { Settings } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useCommand } from '../api/useCommand'
import { useMay, useSession } from '../app/session.context'
import { chooseTheme, useThemeChoice, type ThemeChoice } from '../app/theme.store'
import { ChoiceField } from '../forms/ChoiceField'
import { SelectField } from '../forms/SelectField'
import { LoadFailure } from '../ui/LoadFailure'
import { Note } from '../ui/Note'
import { Waiting } from '../ui/Progress'
import { Segmented } from '../ui/Segmented'
import { Toolbar } from '../ui/Toolbar'
import './page-forms.css'

const words = pageMessages.settings
const ADVANCE_DAYS = [7, 10, 15, 30, 45, 60, 90]
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

function OfficeSettings({ settings }: { settings: Settings }) {
  const mayChange = useMay('workspace.settings')
  const save = useCommand(api.workspace.setting.save)
  const users = useQuery(api.workspace.session.get.queryOptions())
  const change = (patch: Partial<Omit<Settings, 'isSample'>>) => { void save.run({ settings: patch, seen: { separation: settings.separation, cashOverspent: settings.cashOverspent, autoLogin: settings.autoLogin } }) }
  const open = (users.data?.users ?? []).filter((user) => !user.hasPassword)
  return (
    <section className="card" aria-label={words.books}>
      <h2>{words.books}</h2>
      {!mayChange && <Note tone="info">{words.noRight}</Note>}
      <ChoiceField label={words.separation} isDisabled={!mayChange} value={settings.separation} onChange={(separation) => { change({ separation }) }} choices={[
        { value: 'none', label: words.separationNone, text: words.separationNoneText }, { value: 'review', label: words.separationReview, text: words.separationReviewText },
        { value: 'full', label: words.separationFull, text: words.separationFullText }]} />
      <ChoiceField label={words.cash} isDisabled={!mayChange} value={settings.cashOverspent} onChange={(cashOverspent) => { change({ cashOverspent }) }} choices={[
        { value: 'warn', label: words.cashWarn, text: words.cashWarnText }, { value: 'refuse', label: words.cashRefuse, text: words.cashRefuseText }]} />
      <ChoiceField label={words.advance(settings.advanceDays)} isDisabled={!mayChange} value={settings.overdueAdvance} onChange={(overdueAdvance) => { change({ overdueAdvance }) }} choices={[
        { value: 'warn', label: words.cashWarn, text: words.advanceWarnText }, { value: 'refuse', label: words.cashRefuse, text: words.advanceRefuseText }]} />
      {mayChange && <SelectField label={words.advanceDays} value={String(settings.advanceDays)} onChange={(days) => { change({ advanceDays: Number(days) }) }} options={[...new Set([...ADVANCE_DAYS, settings.advanceDays])].toSorted((a, b) => a - b).map((days) => ({ value: String(days), label: words.days(days) }))} />}
      {mayChange && (
        <SelectField label={words.autoLogin} hint={words.autoLoginHint} value={String(settings.autoLogin ?? '')} onChange={(id) => { change({ autoLogin: id === '' ? null : Number(id) }) }}
          options={[{ value: '', label: words.ask }, ...open.map((user) => ({ value: String(user.id), label: user.name }))]} />
      )}
      {mayChange && (
        <SelectField label={words.lock} hint={words.lockHint} value={String(settings.lockMinutes)} onChange={(minutes) => { change({ lockMinutes: Number(minutes) }) }}
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
