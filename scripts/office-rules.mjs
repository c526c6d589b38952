/**
 * Two lint rules of our own (`jsPlugins` in .oxlintrc.json): who may import what, and where Chinese text may stand.
 * tests/architecture runs oxlint over planted violations and expects each to be reported: the test of the rules.
 */
import { dirname, relative, resolve, sep } from 'node:path'

const HAN = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/

/** Which domain may use which; everyone may use workspace. */
const ARROWS = {
  workspace: [], ledger: [], expense: ['ledger'], inventory: ['ledger'], trade: ['ledger', 'inventory'],
  planning: ['ledger', 'inventory', 'trade', 'expense'], staff: [], appraisal: ['staff']
}
/** Every third-party library has one home. */
const HOMES = [
  [/^electron$/, /^src-main\/hosts\/electron\//],
  [/^better-sqlite3$/, /^src-main\/db\//],
  [/^kysely$/, /^src-main\/(db\/|.*\.(repo|report)\.ts$)/],
  [/^(saxes|yauzl|iconv-lite|fflate)$/, /^src-main\/tabular\//],
  [/^(pinyin-pro|hash-wasm)$/, /^src-main\/workspace\//],
  [/^@orpc\//, /^(src-main\/(app|hosts)\/|src-main\/.*\.handlers\.ts$|src-renderer\/api\/|src-shared\/)/],
  [/^(ag-grid-|@ag-grid-community\/)/, /^src-renderer\/grid\//],
  [/^echarts(\/|$)/, /^src-renderer\/charts\//],
  [/^(antd|@ant-design\/)/, /^src-renderer\/(ui|forms|app)\//]
]
/** All that src-shared may import at all. */
const PURE = /^(zod|zod\/locales|@orpc\/contract)$/
/** Which root may see which. */
const ROOTS = { 'src-shared': [], 'src-main': ['src-shared'], 'src-renderer': ['src-shared'] }
/** Folders of a root that put domains together, so they know them all. */
const TOGETHER = /^(app|rpc|hosts|messages|api)$/

function packageRefusal(file, root, source) {
  if (root === 'src-shared' && !PURE.test(source)) return `src-shared is pure: no ${source}`
  if (root === 'src-renderer' && source.startsWith('node:')) return `the renderer has no ${source}`
  const home = HOMES.find(([library]) => library.test(source))?.[1]
  return home && !home.test(file) ? `${source} has another home` : undefined
}

function domainRefusal(root, domain, toDomain, target) {
  if (!Object.hasOwn(ARROWS, toDomain) || toDomain === domain) return undefined
  if (root === 'src-main' && /\.repo(\.ts)?$/.test(target)) return `use ${toDomain}'s service, not its repo`
  if (!Object.hasOwn(ARROWS, domain)) return TOGETHER.test(domain) ? undefined : `${domain} knows no domain, so not ${toDomain}`
  return toDomain === 'workspace' || ARROWS[domain].includes(toDomain) ? undefined : `${domain} may not use ${toDomain}`
}

/** Says why `file` may not import `source`, or nothing. Paths are relative to the repository, with forward slashes. */
export function refusal(file, source) {
  const [root, domain] = file.split('/')
  if (!Object.hasOwn(ROOTS, root)) return undefined
  if (!source.startsWith('.')) return packageRefusal(file, root, source)
  const target = relative('/', resolve('/', dirname(file), source)).split(sep).join('/')
  const [toRoot, toDomain] = target.split('/')
  if (toRoot !== root) return Object.hasOwn(ROOTS, toRoot) && !ROOTS[root].includes(toRoot) ? `${root} may not see ${toRoot}` : undefined
  return domainRefusal(root, domain, toDomain, target)
}

const layers = {
  create(context) {
    const file = relative(context.cwd ?? process.cwd(), context.filename).split(sep).join('/')
    const check = (node) => {
      const why = typeof node.source?.value === 'string' && refusal(file, node.source.value)
      if (why) context.report({ node: node.source, message: why })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  }
}

const hanText = {
  create(context) {
    const check = (text) => (node) => {
      if (HAN.test(text(node))) context.report({ node, message: 'Chinese text belongs in src-shared/messages' })
    }
    return { Literal: check((node) => (typeof node.value === 'string' ? node.value : '')), TemplateElement: check((node) => node.value.raw), JSXText: check((node) => node.value) }
  }
}

export default { meta: { name: 'office' }, rules: { layers, 'han-text': hanText } }
