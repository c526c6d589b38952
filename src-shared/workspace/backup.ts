import { z } from 'zod'

/** 备份清单: what a backup held when it was made, kept beside it as `<name>.json`. `version` is the schema's. */
export const manifestSchema = z.object({
  at: z.string(), bytes: z.int(), sha256: z.string(), vouchers: z.int(), drafts: z.int(), auditHead: z.string(), version: z.int()
})
export type BackupManifest = z.infer<typeof manifestSchema>

/** One backup in the office's folder; `manifest` is null where it is lost or can't be read, `before` is a migration's schema version. */
export const backupSchema = z.object({
  name: z.string(), at: z.string(), bytes: z.int(), before: z.int().nullable(), manifest: manifestSchema.nullable()
})
export type Backup = z.infer<typeof backupSchema>
