-- Written only under a lock on the account's row. id is that of the transfer that placed the hold.
CREATE TABLE IF NOT EXISTS mf_hold (
    id         BINARY(16)  NOT NULL,
    account    BIGINT      NOT NULL,
    currency   CHAR(3)     NOT NULL,
    amount     BIGINT      NOT NULL,
    captured   BIGINT      NOT NULL,
    status     VARCHAR(12) NOT NULL,
    placed_at  BIGINT      NOT NULL,
    expires_at BIGINT      NOT NULL,
    CONSTRAINT mf_hold_pk PRIMARY KEY (id),
    CONSTRAINT mf_hold_account_uk UNIQUE (account, status, expires_at, id),
    CONSTRAINT mf_hold_status_ck CHECK (status IN ('ACTIVE', 'CAPTURED', 'RELEASED', 'EXPIRED')),
    CONSTRAINT mf_hold_amount_ck CHECK (amount > 0),
    CONSTRAINT mf_hold_captured_ck CHECK (captured >= 0 AND captured <= amount)
) ${table_options};
