import { useEffect, useState } from 'react'
import { useKept } from '../../../api/useKept'
import { FORM_PRESETS, formProfilesSchema, type FormProfile, type FormProfiles } from './form.profile'

const STARTING: FormProfiles = { chosen: 0, profiles: [...FORM_PRESETS] }

/** 套打方案 of the signed-in user, kept in the office; the presets until one was changed. */
export function useFormProfiles() {
  const kept = useKept('print.voucherForms', formProfilesSchema)
  const [changed, setChanged] = useState<FormProfiles>()
  const current = changed ?? (kept.value && kept.value.profiles.length > 0 ? kept.value : STARTING)
  const chosen = Math.min(Math.max(current.chosen, 0), current.profiles.length - 1)
  const { keep } = kept
  useEffect(() => { if (changed) keep(changed) }, [changed, keep])
  return {
    isReady: kept.isReady, profiles: current.profiles, chosen, profile: current.profiles[chosen]!,
    choose: (index: number) => { setChanged({ ...current, chosen: index }) },
    change: (profile: FormProfile) => { setChanged({ chosen, profiles: current.profiles.map((one, index) => (index === chosen ? profile : one)) }) },
    add: (profile: FormProfile) => { setChanged({ chosen: current.profiles.length, profiles: [...current.profiles, profile] }) },
    remove: () => { setChanged({ chosen: 0, profiles: current.profiles.filter((_, index) => index !== chosen) }) }
  }
}
export type FormProfilesState = ReturnType<typeof useFormProfiles>
