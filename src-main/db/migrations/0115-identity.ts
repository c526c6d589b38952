/** Identity numbers (身份证号) are not kept in the clear: what earlier imports stored of them goes. */
export const identity = `
UPDATE staff SET id_no = NULL WHERE id_no IS NOT NULL;
ALTER TABLE staff DROP COLUMN id_no;
UPDATE import_entry SET before = json_remove(before, '$.idNo') WHERE kind = 'staff' AND before IS NOT NULL;
`
