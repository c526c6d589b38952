/** Words of 附件, wherever a record has them. */
export const attachmentMessages = {
  title: '附件', count: (count: number) => `${count} 个文件`, add: '添加文件…', adding: (name: string) => `正在添加 ${name}…`, none: '还没有附件。可把文件拖到这里。', saveFirst: '先填一行内容，草稿保存后就可以添加附件。',
  view: (name: string) => `查看 ${name}`, download: '下载', remove: (name: string) => `移除 ${name}`, by: (name: string, date: string) => `${name} ${date} 添加`,
  close: '关闭', preview: '预览', noPreview: '这种文件不能在这里预览，请下载后用相应的程序打开。', tooLarge: (name: string, limitMb: number) => `“${name}”超过 ${limitMb} MB，没有添加。请压缩后再试。`,
  unreadable: (name: string) => `读不出“${name}”，请检查文件后再试。`, size: (bytes: number) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)
} as const
