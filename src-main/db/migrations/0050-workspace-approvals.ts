/** Approvals: routes as data, each request's own copy of its steps, and a history that only grows. */
export const approvals = `
-- 职级 decides whose approval is wanted; the staff entry says whose money it is.
ALTER TABLE user ADD COLUMN staff_id INTEGER REFERENCES staff;
ALTER TABLE user ADD COLUMN level TEXT CONSTRAINT user_level CHECK (level IN ('rep', 'supervisor', 'area', 'region', 'director', 'vp'));
CREATE UNIQUE INDEX user_staff ON user (staff_id) WHERE staff_id IS NOT NULL;

-- The first active route that fits a request is taken. NULL fits any; a category fits those under it as well.
CREATE TABLE approval_route (
  id INTEGER PRIMARY KEY, sort INTEGER NOT NULL, name TEXT NOT NULL CONSTRAINT route_name CHECK (length(trim(name)) > 0),
  record TEXT NOT NULL, category_code TEXT, level TEXT, department_id INTEGER REFERENCES department,
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT route_active CHECK (is_active IN (0, 1))
) STRICT;
CREATE TABLE approval_route_step (
  route_id INTEGER NOT NULL REFERENCES approval_route ON DELETE CASCADE, step_no INTEGER NOT NULL, name TEXT NOT NULL,
  approver TEXT NOT NULL CONSTRAINT route_step_json CHECK (json_valid(approver)),
  above_fen INTEGER NOT NULL CONSTRAINT route_step_above CHECK (above_fen >= 0),
  PRIMARY KEY (route_id, step_no)
) STRICT, WITHOUT ROWID;

-- Whose money (owner) and who asks (applicant) may be two: neither decides.
CREATE TABLE approval (
  id INTEGER PRIMARY KEY, record TEXT NOT NULL, record_id INTEGER NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL,
  route_name TEXT NOT NULL, standard TEXT NOT NULL CONSTRAINT approval_standard_json CHECK (json_valid(standard)),
  applicant_id INTEGER NOT NULL REFERENCES user, owner_id INTEGER REFERENCES user, amount_fen INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CONSTRAINT approval_state CHECK (state IN ('pending', 'approved', 'returned', 'withdrawn')),
  step_no INTEGER NOT NULL DEFAULT 1, started_at TEXT NOT NULL, ended_at TEXT,
  CONSTRAINT approval_ended CHECK ((state = 'pending') = (ended_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX approval_open ON approval (record, record_id) WHERE state = 'pending';
CREATE INDEX approval_record ON approval (record, record_id);
CREATE TRIGGER approval_final BEFORE UPDATE ON approval WHEN OLD.state <> 'pending' BEGIN SELECT RAISE(ABORT, 'APPROVAL_OVER'); END;
CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'APPROVAL_OVER'); END;
CREATE TRIGGER approval_facts BEFORE UPDATE ON approval
  WHEN NEW.record <> OLD.record OR NEW.record_id <> OLD.record_id OR NEW.amount_fen <> OLD.amount_fen OR NEW.applicant_id <> OLD.applicant_id OR NEW.owner_id IS NOT OLD.owner_id
  BEGIN SELECT RAISE(ABORT, 'APPROVAL_OVER'); END;
-- Approved only when somebody approved each step of it.
CREATE TRIGGER approval_complete BEFORE UPDATE OF state ON approval WHEN NEW.state = 'approved' AND EXISTS (SELECT 1 FROM approval_step s
    WHERE s.approval_id = NEW.id AND NOT EXISTS (SELECT 1 FROM approval_event e WHERE e.approval_id = NEW.id AND e.step_no = s.step_no AND e.kind = 'approved'))
  BEGIN SELECT RAISE(ABORT, 'APPROVAL_OVER'); END;

CREATE TABLE approval_step (
  approval_id INTEGER NOT NULL REFERENCES approval, step_no INTEGER NOT NULL, name TEXT NOT NULL,
  approver TEXT NOT NULL CONSTRAINT step_json CHECK (json_valid(approver)), entered_at TEXT, done_at TEXT,
  PRIMARY KEY (approval_id, step_no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER approval_step_no_delete BEFORE DELETE ON approval_step BEGIN SELECT RAISE(ABORT, 'APPROVAL_OVER'); END;

CREATE TABLE approval_event (
  id INTEGER PRIMARY KEY, approval_id INTEGER NOT NULL REFERENCES approval, step_no INTEGER NOT NULL,
  kind TEXT NOT NULL CONSTRAINT event_kind CHECK (kind IN ('submitted', 'approved', 'returned', 'withdrawn', 'forwarded', 'commented')),
  user_id INTEGER NOT NULL REFERENCES user, for_user_id INTEGER REFERENCES user, comment TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX approval_event_approval ON approval_event (approval_id);
CREATE INDEX approval_event_user ON approval_event (user_id);
CREATE TRIGGER approval_event_no_update BEFORE UPDATE ON approval_event BEGIN SELECT RAISE(ABORT, 'APPROVAL_OVER'); END;
CREATE TRIGGER approval_event_no_delete BEFORE DELETE ON approval_event BEGIN SELECT RAISE(ABORT, 'APPROVAL_OVER'); END;
CREATE TRIGGER approval_event_open BEFORE INSERT ON approval_event
  WHEN NEW.kind <> 'commented' AND (SELECT state FROM approval WHERE id = NEW.approval_id) IS NOT 'pending' BEGIN SELECT RAISE(ABORT, 'APPROVAL_OVER'); END;
CREATE TRIGGER approval_not_own BEFORE INSERT ON approval_event WHEN NEW.kind IN ('approved', 'returned', 'forwarded')
  AND EXISTS (SELECT 1 FROM approval a WHERE a.id = NEW.approval_id AND NEW.user_id IN (a.applicant_id, a.owner_id))
  BEGIN SELECT RAISE(ABORT, 'OWN_APPROVAL'); END;
CREATE TRIGGER approval_reason BEFORE INSERT ON approval_event WHEN NEW.kind IN ('returned', 'forwarded', 'commented') AND length(trim(NEW.comment)) = 0
  BEGIN SELECT RAISE(ABORT, 'REASON_MISSING'); END;

-- Somebody decides for another for a while (委托).
CREATE TABLE delegation (
  id INTEGER PRIMARY KEY, from_user_id INTEGER NOT NULL REFERENCES user, to_user_id INTEGER NOT NULL REFERENCES user,
  from_date TEXT NOT NULL CONSTRAINT delegation_from CHECK (from_date IS date(from_date)),
  to_date TEXT NOT NULL CONSTRAINT delegation_to CHECK (to_date IS date(to_date) AND to_date >= from_date),
  CONSTRAINT delegation_two CHECK (from_user_id <> to_user_id)
) STRICT;
`
