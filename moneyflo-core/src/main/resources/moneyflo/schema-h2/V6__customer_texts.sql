-- As for MySQL.
ALTER TABLE mf_customer ADD COLUMN IF NOT EXISTS locale        VARCHAR(35) NULL;
ALTER TABLE mf_customer ADD COLUMN IF NOT EXISTS quiet_from    SMALLINT    NULL;
ALTER TABLE mf_customer ADD COLUMN IF NOT EXISTS quiet_until   SMALLINT    NULL;
ALTER TABLE mf_customer ADD COLUMN IF NOT EXISTS phone_refused BOOLEAN     DEFAULT FALSE NOT NULL;
CREATE INDEX IF NOT EXISTS mf_customer_phone_ix ON mf_customer (phone);
