-- One row for each command ever decided. refusal: NULL where it was carried out. debtor, creditor, currency, amount: what was asked,
-- where one of each says it all. idem_key holds the bytes of UTF-8, so that no collation and no connection's character set can make
-- two keys alike. Rows never change, but for reversed_by.
CREATE TABLE IF NOT EXISTS mf_transfer (
    id          BINARY(16)     NOT NULL,
    idem_key    VARBINARY(400) NULL,
    fingerprint BINARY(32)     NULL,
    kind        VARCHAR(12)    NOT NULL,
    refusal     VARCHAR(300)   NULL,
    debtor      BIGINT         NULL,
    creditor    BIGINT         NULL,
    currency    CHAR(3)        NULL,
    amount      BIGINT         NULL,
    subject     BINARY(16)     NULL,
    reversed_by BINARY(16)     NULL,
    memo        VARCHAR(400)   NULL,
    labels      VARCHAR(2400)  NULL,
    decided_at  BIGINT         NOT NULL,
    CONSTRAINT mf_transfer_pk PRIMARY KEY (id),
    CONSTRAINT mf_transfer_key_uk UNIQUE (idem_key),
    CONSTRAINT mf_transfer_kind_ck CHECK (kind IN (
        'DEPOSIT', 'WITHDRAWAL', 'TRANSFER', 'POSTING', 'HOLD', 'CAPTURE', 'RELEASE', 'REVERSAL')),
    CONSTRAINT mf_transfer_key_ck CHECK (idem_key IS NULL OR fingerprint IS NOT NULL)
) ${table_options};
