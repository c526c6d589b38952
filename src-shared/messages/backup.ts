/** Why a backup can't be used, as part of a sentence. */
export const backupFaults = {
  file: '文件打不开，或里面有损坏', digest: '内容与备份时的指纹不符，可能被改动过或没有拷全', facts: '凭证等数量与备份时的记录不符'
} as const
