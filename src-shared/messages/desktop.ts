/** Texts of the hosts themselves: the desktop's menus and dialogs, the browser host's own pages and lines. */
export const desktopMessages = {
  product: '办事处管家',
  sampleFolder: '示例办事处',
  menu: {
    file: '文件', print: '打印…', quit: '退出',
    edit: '编辑', undo: '撤销', redo: '重做', cut: '剪切', copy: '复制', paste: '粘贴', selectAll: '全选',
    view: '视图', reload: '重新载入', actualSize: '实际大小', zoomIn: '放大', zoomOut: '缩小', fullScreen: '全屏',
    window: '窗口', minimize: '最小化', closeWindow: '关闭窗口',
    help: '帮助', logs: '打开日志文件夹', about: '关于办事处管家'
  },
  context: { cut: '剪切', copy: '复制', paste: '粘贴' },
  about: (version: string) => `办事处管家 ${version}`,
  ledgerStopped: {
    title: '账簿程序意外停止',
    text: '已提交的账都已存盘，没有丢失。请关闭后重新打开；如果再次出现，请把日志文件夹交给技术人员。'
  },
  web: {
    ready: '浏览器方式已就绪，请在浏览器中打开上面的地址。按 Ctrl+C 结束。',
    portTaken: (port: number) => `端口 ${port} 已被别的程序占用，请换一个端口再试（--port）。`,
    portWrong: (text: string) => `端口“${text}”不对，应是 1 到 65535 之间的整数。`,
    noToken: '请使用程序启动时给出的完整地址打开本页。程序重新启动后，旧地址就不能用了。',
    wrongToken: '这个地址已经失效，请使用程序最近一次启动时给出的地址。',
    wrongHost: '地址不对。',
    wrongOrigin: '不接受来自其他网页的请求。',
    wrongMethod: '不支持这种请求。',
    notFound: '没有这个页面。'
  }
} as const
