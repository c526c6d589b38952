/**
 * 固定资产. A card says what a thing is; its terms say by which cost, life and method it is depreciated from a month on, so
 * that a change reaches the coming months alone. What a month depreciated is sealed with its run, and counts while the run's
 * voucher stands: as a draft, or posted and not reversed.
 */
export const asset = `
CREATE TABLE fixed_asset (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE CONSTRAINT asset_code CHECK (length(trim(code)) > 0), name TEXT NOT NULL,
  category TEXT NOT NULL CONSTRAINT asset_category CHECK (category IN ('building', 'machine', 'tool', 'vehicle', 'electronic')),
  department_id INTEGER REFERENCES department, keeper_id INTEGER REFERENCES staff, place TEXT NOT NULL,
  bought_on TEXT NOT NULL CONSTRAINT asset_bought CHECK (bought_on IS date(bought_on)),
  -- What was depreciated before the books here begin: months of use and 累计折旧. 当月增加的固定资产，当月不计提折旧.
  from_month TEXT NOT NULL CONSTRAINT asset_from CHECK (from_month > substr(bought_on, 1, 7)),
  used_months INTEGER NOT NULL CONSTRAINT asset_used CHECK (used_months >= 0),
  opening_fen INTEGER NOT NULL CONSTRAINT asset_opening CHECK (opening_fen >= 0 AND (used_months > 0 OR opening_fen = 0)),
  asset_account_id INTEGER NOT NULL REFERENCES account, depreciation_account_id INTEGER NOT NULL REFERENCES account, expense_account_id INTEGER NOT NULL REFERENCES account,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE asset_term (
  asset_id INTEGER NOT NULL REFERENCES fixed_asset ON DELETE CASCADE, from_month TEXT NOT NULL,
  cost_fen INTEGER NOT NULL CONSTRAINT term_cost CHECK (cost_fen > 0 AND cost_fen < 1 << 51),
  salvage_rate INTEGER NOT NULL CONSTRAINT term_salvage CHECK (salvage_rate BETWEEN 0 AND 10000),
  life_months INTEGER NOT NULL CONSTRAINT term_life CHECK (life_months BETWEEN 1 AND 600),
  method TEXT NOT NULL CONSTRAINT term_method CHECK (method IN ('straight', 'double', 'sum') AND (method = 'straight' OR life_months % 12 = 0)),
  PRIMARY KEY (asset_id, from_month)
) STRICT, WITHOUT ROWID;

CREATE TABLE depreciation_run (id INTEGER PRIMARY KEY, month TEXT NOT NULL REFERENCES period, at TEXT NOT NULL, user_id INTEGER NOT NULL REFERENCES user) STRICT;
CREATE INDEX depreciation_month ON depreciation_run (month);
CREATE TABLE depreciation_line (
  run_id INTEGER NOT NULL REFERENCES depreciation_run DEFERRABLE INITIALLY DEFERRED, asset_id INTEGER NOT NULL REFERENCES fixed_asset,
  amount_fen INTEGER NOT NULL CONSTRAINT depreciation_amount CHECK (amount_fen > 0),
  PRIMARY KEY (run_id, asset_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX depreciation_asset ON depreciation_line (asset_id);

CREATE TABLE asset_disposal (
  id INTEGER PRIMARY KEY, asset_id INTEGER NOT NULL REFERENCES fixed_asset, date TEXT NOT NULL CONSTRAINT disposal_date CHECK (date IS date(date)),
  kind TEXT NOT NULL CONSTRAINT disposal_kind CHECK (kind IN ('sold', 'scrapped', 'lost', 'returned')),
  cost_fen INTEGER NOT NULL, accumulated_fen INTEGER NOT NULL, proceeds_fen INTEGER NOT NULL CONSTRAINT disposal_proceeds CHECK (proceeds_fen >= 0),
  tax_fen INTEGER NOT NULL CONSTRAINT disposal_tax CHECK (tax_fen BETWEEN 0 AND proceeds_fen), expense_fen INTEGER NOT NULL CONSTRAINT disposal_expense CHECK (expense_fen >= 0),
  note TEXT NOT NULL, at TEXT NOT NULL, user_id INTEGER NOT NULL REFERENCES user,
  CONSTRAINT disposal_net CHECK (accumulated_fen BETWEEN 0 AND cost_fen)
) STRICT;
CREATE INDEX disposal_asset ON asset_disposal (asset_id);
CREATE INDEX draft_of_asset ON voucher_draft (source, source_ref) WHERE source IN ('depreciation', 'disposal');
CREATE INDEX voucher_of_asset ON voucher (source, source_ref) WHERE source IN ('depreciation', 'disposal');

-- Lines first, then the run seals them.
CREATE TRIGGER depreciation_line_sealed BEFORE INSERT ON depreciation_line WHEN EXISTS (SELECT 1 FROM depreciation_run WHERE id = NEW.run_id)
  BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER depreciation_line_no_update BEFORE UPDATE ON depreciation_line BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER depreciation_line_no_delete BEFORE DELETE ON depreciation_line BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER depreciation_run_no_update BEFORE UPDATE ON depreciation_run BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER depreciation_run_no_delete BEFORE DELETE ON depreciation_run BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER asset_disposal_no_update BEFORE UPDATE ON asset_disposal BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER asset_disposal_no_delete BEFORE DELETE ON asset_disposal BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER depreciation_run_seal AFTER INSERT ON depreciation_run BEGIN
  SELECT RAISE(ABORT, 'PERIOD_CLOSED') WHERE (SELECT state FROM period WHERE month = NEW.month) IS NOT 'open';
  -- Never beyond the cost, whatever the rules reckoned.
  SELECT RAISE(ABORT, 'DEPRECIATION_BEYOND') FROM depreciation_line l JOIN fixed_asset a ON a.id = l.asset_id WHERE l.run_id = NEW.id
    AND l.amount_fen + a.opening_fen + ifnull((SELECT sum(o.amount_fen) FROM depreciation_line o WHERE o.asset_id = a.id AND o.run_id <> NEW.id AND (
        EXISTS (SELECT 1 FROM voucher_draft d WHERE d.source = 'depreciation' AND d.source_ref = CAST(o.run_id AS TEXT))
        OR EXISTS (SELECT 1 FROM voucher v WHERE v.source = 'depreciation' AND v.source_ref = CAST(o.run_id AS TEXT) AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id)))), 0)
      > (SELECT cost_fen FROM asset_term t WHERE t.asset_id = a.id ORDER BY from_month DESC LIMIT 1);
END;
-- One voucher a month: a draft that was removed does not come back beside the one made in its place.
CREATE TRIGGER depreciation_once BEFORE INSERT ON voucher_draft WHEN NEW.source = 'depreciation' BEGIN
  SELECT RAISE(ABORT, 'DEPRECIATION_DONE') FROM depreciation_run r WHERE r.month = (SELECT month FROM depreciation_run WHERE id = CAST(NEW.source_ref AS INTEGER)) AND (
    EXISTS (SELECT 1 FROM voucher_draft d WHERE d.source = 'depreciation' AND d.source_ref = CAST(r.id AS TEXT))
    OR EXISTS (SELECT 1 FROM voucher v WHERE v.source = 'depreciation' AND v.source_ref = CAST(r.id AS TEXT) AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id)));
END;
CREATE TRIGGER disposal_once BEFORE INSERT ON voucher_draft WHEN NEW.source = 'disposal' AND NEW.source_ref NOT LIKE '%:%' BEGIN
  SELECT RAISE(ABORT, 'ASSET_DISPOSED') FROM asset_disposal o WHERE o.asset_id = (SELECT asset_id FROM asset_disposal WHERE id = CAST(NEW.source_ref AS INTEGER)) AND (
    EXISTS (SELECT 1 FROM voucher_draft d WHERE d.source = 'disposal' AND d.source_ref = CAST(o.id AS TEXT))
    OR EXISTS (SELECT 1 FROM voucher v WHERE v.source = 'disposal' AND v.source_ref = CAST(o.id AS TEXT) AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id)));
END;
`
