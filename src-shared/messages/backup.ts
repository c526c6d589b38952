/** Why a backup can't be used, as part of a sentence. */
export const backupFaults = {
  file: '文件打不开，或里面有损坏', digest: '内容与备份时的指纹不符，可能被改动过或没有拷全', facts: '凭证等数量与备份时的记录不符'
} as const

/** Words of the page 备份, of the status bar's entry, and of restoring before any office is open. */
export const backupMessages = {
  title: '备份', hint: '存放在账套文件夹的 backups 里', at: '备份时间', occasion: '缘由', bytes: '大小', vouchers: '凭证', drafts: '草稿', state: '状态', name: '文件名',
  routine: '日常', before: (version: number) => `升级前（数据版本 ${version}）`, size: (bytes: number) => (bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`),
  unknown: '—', states: { unchecked: '未校验', checking: '校验中', sound: '完好', unproved: '可读，缺清单', bad: '不能用', noManifest: '缺清单' },
  create: '立即备份', verify: '校验', restore: '恢复到新文件夹…',
  made: (name: string) => `已备份：${name}。备份与账套核对一致。`,
  sound: (time: string, vouchers: number, drafts: number) => `${time} 的备份完好：凭证 ${vouchers} 张，草稿 ${drafts} 张。`,
  empty: '还没有备份', emptyText: '打开和关闭办事处时会自动备份，也可以现在就做一份。', readOnly: '当前角色只能查看',
  copyAway: '备份和账套在同一块磁盘上。请每周把 backups 文件夹另存一份到 U 盘或另一台电脑。',
  restoring: {
    title: (time: string) => `恢复 ${time} 的备份`, text: '备份会恢复到一个新的文件夹并打开。现在的账套留在原处，一个字也不改。',
    folder: '新文件夹', folderHint: '不存在的或空的文件夹，填完整路径', confirm: '恢复并打开', working: '正在恢复…',
    proposal: (folder: string, day: string) => `${folder} 恢复 ${day}`, done: (folder: string) => `已恢复并打开：${folder}`
  },
  start: {
    title: '从备份恢复', text: '备份是 .obk 文件，在原来账套文件夹的 backups 里。', from: '备份文件', placeholder: '完整路径，如 D:\\备份\\济南-20260618-083000.obk', show: '从备份恢复…'
  },
  status: { none: '尚未备份', age: (when: string) => `备份 ${when}`, today: '今日', yesterday: '昨日', open: '查看备份' }
} as const
