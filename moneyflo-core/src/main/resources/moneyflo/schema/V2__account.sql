-- balance, held, seq, next_expiry and last_at are written only under a lock on the row.
-- next_expiry: no active hold expires before it; NULL where there is no active hold. overdraft: NULL for no limit.
CREATE TABLE IF NOT EXISTS mf_account (
    id          BIGINT      NOT NULL ${numbered},
    customer    BINARY(16)  NULL,
    own         VARCHAR(40) NULL,
    currency    CHAR(3)     NOT NULL,
    status      VARCHAR(16) NOT NULL,
    overdraft   BIGINT      NULL,
    balance     BIGINT      NOT NULL,
    held        BIGINT      NOT NULL,
    next_expiry BIGINT      NULL,
    seq         BIGINT      NOT NULL,
    last_at     BIGINT      NOT NULL,
    opened_at   BIGINT      NOT NULL,
    CONSTRAINT mf_account_pk PRIMARY KEY (id),
    CONSTRAINT mf_account_own_uk UNIQUE (own, currency),
    CONSTRAINT mf_account_customer_uk UNIQUE (customer, id),
    CONSTRAINT mf_account_owner_ck CHECK ((customer IS NULL AND own IS NOT NULL) OR (customer IS NOT NULL AND own IS NULL)),
    CONSTRAINT mf_account_status_ck CHECK (status IN ('OPEN', 'DEBITS_FROZEN', 'FROZEN', 'CLOSED')),
    CONSTRAINT mf_account_held_ck CHECK (held >= 0),
    CONSTRAINT mf_account_overdraft_ck CHECK (overdraft >= 0)
) ${table_options} ${numbered_from};
