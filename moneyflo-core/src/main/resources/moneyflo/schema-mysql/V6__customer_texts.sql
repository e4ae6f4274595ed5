-- How a customer wants to be texted. locale: NULL for English. quiet_from and quiet_until: minutes of the bank's day, NULL where no hour is
-- quiet. phone_refused: providers say that it takes no texts. MySQL adds no column twice, so it is asked first: the step can be run again.
SET @ddl = IF((SELECT COUNT(*) FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name = 'mf_customer' AND column_name = 'locale') = 0,
    'ALTER TABLE mf_customer
        ADD COLUMN locale        VARCHAR(35) NULL,
        ADD COLUMN quiet_from    SMALLINT    NULL,
        ADD COLUMN quiet_until   SMALLINT    NULL,
        ADD COLUMN phone_refused BOOLEAN     NOT NULL DEFAULT FALSE,
        ADD INDEX mf_customer_phone_ix (phone)',
    'DO 0');
PREPARE ddl FROM @ddl;
EXECUTE ddl;
DEALLOCATE PREPARE ddl;
