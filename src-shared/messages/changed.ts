import { localDate, pad } from '../kernel/calendar'

/** 王会计 10:32, or with the day where it was another: who changed a record and when, before 改过. */
export function changedBy(by: string, at: string): string {
  const instant = new Date(at), name = by === '' ? '有人' : by
  if (Number.isNaN(instant.getTime())) return name
  const day = localDate(instant), time = `${pad(instant.getHours())}:${pad(instant.getMinutes())}`
  return `${name} ${day === localDate(new Date()) ? '' : `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日 `}${time} `
}

/** Words for a record that two changed at once. */
export const changedTexts = {
  mine: '用我的', theirs: '用对方的', compare: '两者对照', mineHead: '我填的', theirsHead: '对方的', field: '项目', title: '两人改了同一条', changed: (who: string) => `${who}改过这一条。不同的项目列在下面，请选用谁的；没有覆盖任何一方。`, empty: '（空）', done: '保存选择', later: '先不处理', each: (field: string) => `${field} 用哪个`
} as const
