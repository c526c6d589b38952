/**
 * 保险台账: policies on what the office keeps, and 理赔 of each. Vouchers of premiums and payments are the user's own; a policy
 * and a claim name theirs as text.
 */
export const insurance = `
CREATE TABLE insurance_policy (
  id INTEGER PRIMARY KEY, no TEXT NOT NULL UNIQUE CONSTRAINT policy_no CHECK (length(trim(no)) > 0),
  insurer TEXT NOT NULL CONSTRAINT policy_insurer CHECK (length(trim(insurer)) > 0),
  kind TEXT NOT NULL CONSTRAINT policy_kind CHECK (kind IN ('transit', 'stock', 'cash', 'vehicle', 'other')),
  subject TEXT NOT NULL,
  insured_fen INTEGER NOT NULL CONSTRAINT policy_insured CHECK (insured_fen > 0 AND insured_fen < 1 << 51),
  premium_fen INTEGER NOT NULL CONSTRAINT policy_premium CHECK (premium_fen >= 0 AND premium_fen < 1 << 51),
  from_date TEXT NOT NULL CONSTRAINT policy_from CHECK (from_date IS date(from_date)),
  to_date TEXT NOT NULL CONSTRAINT policy_to CHECK (to_date IS date(to_date) AND to_date >= from_date),
  voucher TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX policy_due ON insurance_policy (to_date);
CREATE TABLE insurance_claim (
  id INTEGER PRIMARY KEY, policy_id INTEGER NOT NULL REFERENCES insurance_policy,
  loss_date TEXT NOT NULL CONSTRAINT loss_day CHECK (loss_date IS date(loss_date)), event TEXT NOT NULL CONSTRAINT loss_event CHECK (length(trim(event)) > 0),
  claimed_fen INTEGER NOT NULL CONSTRAINT claim_claimed CHECK (claimed_fen > 0 AND claimed_fen < 1 << 51),
  state TEXT NOT NULL CONSTRAINT claim_state CHECK (state IN ('reported', 'assessed', 'paid', 'rejected')),
  paid_fen INTEGER NOT NULL, paid_on TEXT CONSTRAINT claim_paid_day CHECK (paid_on IS date(paid_on) AND paid_on >= loss_date),
  -- Money and its day come with 已赔付, and with nothing else.
  CONSTRAINT claim_paid CHECK (CASE state WHEN 'paid' THEN paid_fen > 0 AND paid_fen <= claimed_fen AND paid_on IS NOT NULL ELSE paid_fen = 0 AND paid_on IS NULL END)
) STRICT;
CREATE INDEX claim_of_policy ON insurance_claim (policy_id);
`
