-- Whether its owner is texted about it, which follows what the customer wants; of amounts from texts_from on; and once for each time the
-- balance falls below low_mark. Here, because a transfer reads this row anyhow.
SET @ddl = IF((SELECT COUNT(*) FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name = 'mf_account' AND column_name = 'texts') = 0,
    'ALTER TABLE mf_account
        ADD COLUMN texts      BOOLEAN NOT NULL DEFAULT FALSE,
        ADD COLUMN texts_from BIGINT  NOT NULL DEFAULT 0,
        ADD COLUMN low_mark   BIGINT  NULL',
    'DO 0');
PREPARE ddl FROM @ddl;
EXECUTE ddl;
DEALLOCATE PREPARE ddl;
