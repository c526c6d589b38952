import { traverseContractProcedures } from '@orpc/server'
import { expect, test } from 'vitest'
import { contract } from '../../src-shared/rpc/contract'
import type { Meta } from '../../src-shared/rpc/procedure'
import { workspaceMessages } from '../../src-shared/messages/workspace'

test('every command has the name under which the log shows it, and no name is left over', () => {
  const commands: string[] = []
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    if ((procedure['~orpc'].meta as Meta).kind === 'command') commands.push(path.join('.'))
  })
  expect(Object.keys(workspaceMessages.procedures).sort()).toEqual(commands.sort())
})

test('refusals say what happened and what to do', () => {
  const { refusals } = workspaceMessages
  expect(refusals.OFFICE_IN_USE({ path: '/账', host: 'browser', pid: 7, since: '2026-03-05T01:00:00.000Z' }))
    .toBe('办事处“/账”正在使用中（浏览器方式，进程 7，自 2026-03-05 01:00（世界时））。请先在那边关闭，再打开。')
  expect(refusals.OFFICE_IN_USE({ path: '/账', host: 'terminal', pid: 0, since: '' })).toBe('办事处“/账”正在使用中（命令行）。请先在那边关闭，再打开。')
  expect(refusals.FORBIDDEN({ permission: 'ledger.close' })).toBe('您的角色没有“结账”的权限。如有需要，请找管理员调整角色。')
  expect(refusals.WRONG_PASSWORD({ waitSeconds: 0 })).toBe('密码不对。请重新输入。')
  expect(refusals.WRONG_PASSWORD({ waitSeconds: 4 })).toBe('密码不对。请在 4 秒后再试。')
})
