-- The outbox: what customers are to be told, written with what it tells of, put in words when it is sent. id: made of the event, the account
-- and the kind, so that one event cannot be told twice. seq: the order of what happened to one account at one time. lease_owner and lease_until: who sends it now, and until when nobody else may.
-- Columns with a default are left out where money moves. No CHECK and no uniqueness but the primary key's: with both, a payment that two are
-- texted about cost a twentieth more.
CREATE TABLE IF NOT EXISTS mf_notice (
    id             BINARY(16)   NOT NULL,
    customer       BINARY(16)   NOT NULL,
    account        BIGINT       NULL,
    seq            BIGINT       NOT NULL,
    channel        VARCHAR(20)  DEFAULT 'sms' NOT NULL,
    kind           VARCHAR(20)  NOT NULL,
    currency       CHAR(3)      NULL,
    amount         BIGINT       NULL,
    balance        BIGINT       NULL,
    words          VARCHAR(400) NULL,
    state          VARCHAR(12)  DEFAULT 'PENDING' NOT NULL,
    urgency        SMALLINT     DEFAULT 1 NOT NULL,
    due_at         BIGINT       NOT NULL,
    expires_at     BIGINT       NOT NULL,
    attempts       INT          DEFAULT 0 NOT NULL,
    first_tried_at BIGINT       NULL,
    lease_owner    BINARY(16)   NULL,
    lease_until    BIGINT       NULL,
    provider_id    VARCHAR(64)  NULL,
    reason         VARCHAR(200) NULL,
    done_at        BIGINT       NULL,
    CONSTRAINT mf_notice_pk PRIMARY KEY (id),
    ${index} mf_notice_due_ix ${index_of} (channel, state, urgency, due_at, seq, account, id)
) ${table_options};
