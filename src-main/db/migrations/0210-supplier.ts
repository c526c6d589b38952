/**
 * 供应商 are 往来单位 like customers and share their table: who sells to the office and buys from it stays one, and whatever
 * is kept by customer (lines, sums, openings) is kept by supplier.
 */
export const supplier = `
ALTER TABLE customer ADD COLUMN party TEXT NOT NULL DEFAULT 'customer' CONSTRAINT customer_party CHECK (party IN ('customer', 'supplier', 'both'));
`
