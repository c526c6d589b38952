/** 合规: rules as data with the days they hold, and what was let through by whom and why. */
export const compliance = `
CREATE TABLE compliance_rule (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CONSTRAINT compliance_kind CHECK (kind IN ('head', 'event', 'person_year', 'cash', 'split', 'words')),
  name TEXT NOT NULL CONSTRAINT compliance_name CHECK (length(trim(name)) > 0), clause TEXT NOT NULL, category_code TEXT,
  limit_fen INTEGER NOT NULL CONSTRAINT compliance_limit CHECK (limit_fen >= 0), words TEXT NOT NULL,
  action TEXT NOT NULL CONSTRAINT compliance_action CHECK (action IN ('block', 'warn', 'log')),
  from_date TEXT NOT NULL CONSTRAINT compliance_from CHECK (from_date IS date(from_date)),
  to_date TEXT CONSTRAINT compliance_to CHECK (to_date IS NULL OR (to_date IS date(to_date) AND to_date >= from_date))
) STRICT;
-- What held once is part of the record: a rule ends, it does not go.
CREATE TRIGGER compliance_rule_kept BEFORE DELETE ON compliance_rule BEGIN SELECT RAISE(ABORT, 'RULE_KEPT'); END;

CREATE TABLE compliance_override (
  id INTEGER PRIMARY KEY, claim_id INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE, rule_id INTEGER NOT NULL REFERENCES compliance_rule,
  reason TEXT NOT NULL CONSTRAINT compliance_reason CHECK (length(trim(reason)) > 0), user_id INTEGER NOT NULL REFERENCES user, at TEXT NOT NULL,
  CONSTRAINT compliance_override_once UNIQUE (claim_id, rule_id)
) STRICT;
CREATE INDEX compliance_override_user ON compliance_override (user_id);
CREATE INDEX compliance_override_rule ON compliance_override (rule_id);
CREATE TRIGGER compliance_override_fixed BEFORE UPDATE ON compliance_override BEGIN SELECT RAISE(ABORT, 'RULE_KEPT'); END;
CREATE TRIGGER compliance_override_own BEFORE INSERT ON compliance_override WHEN EXISTS (SELECT 1 FROM claim c LEFT JOIN user u ON u.staff_id = c.staff_id
    WHERE c.id = NEW.claim_id AND NEW.user_id IN (c.maker_id, ifnull(u.id, 0))) BEGIN SELECT RAISE(ABORT, 'OWN_OVERRIDE'); END;
`
