-- The primary key is the second fence: two writers that read the same seq cannot both commit. The unique key is the way from a transfer
-- to its entries. Rows never change.
CREATE TABLE IF NOT EXISTS mf_entry (
    account   BIGINT     NOT NULL,
    seq       BIGINT     NOT NULL,
    transfer  BINARY(16) NOT NULL,
    amount    BIGINT     NOT NULL,
    balance   BIGINT     NOT NULL,
    posted_at BIGINT     NOT NULL,
    CONSTRAINT mf_entry_pk PRIMARY KEY (account, seq),
    CONSTRAINT mf_entry_transfer_uk UNIQUE (transfer, account, seq),
    CONSTRAINT mf_entry_amount_ck CHECK (amount <> 0),
    CONSTRAINT mf_entry_seq_ck CHECK (seq > 0)
) ${table_options};
