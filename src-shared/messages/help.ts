/** Words of the help drawer (帮助); the pages themselves are resources/help/*.md. */
export const helpMessages = { title: '帮助', missing: '这一页还没有帮助。', keyboard: '查看全部快捷键' } as const
