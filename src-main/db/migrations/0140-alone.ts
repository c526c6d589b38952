/** An approval without steps is a one-person office's. */
export const alone = `
CREATE TRIGGER approval_alone BEFORE UPDATE OF state ON approval WHEN NEW.state = 'approved' AND NOT EXISTS (SELECT 1 FROM approval_step s WHERE s.approval_id = NEW.id)
  AND (SELECT count(*) FROM user WHERE is_active = 1 AND role <> 'viewer') <> 1
  BEGIN SELECT RAISE(ABORT, 'APPROVAL_OVER'); END;
`
