-- Payments that come again. due_on: the due date that is next, try_on: the day on which it is tried, which is later where it was refused; done_on: the last one
-- dealt with, so that none comes twice. Days are ISO text, which sorts, is read by people, and which no driver shifts. paying: the payment for due_on is under way
-- under its key, and what it says does not change until its verdict is written here. wake_at: when there is something to do about it. revision: how often it was
-- changed; steps: how many lines its trail has.
CREATE TABLE IF NOT EXISTS mf_standing_order (
    id          BINARY(16)   NOT NULL,
    payer       BIGINT       NOT NULL,
    payee       BIGINT       NOT NULL,
    payee_name  VARCHAR(200) NOT NULL,
    currency    CHAR(3)      NOT NULL,
    amount      BIGINT       NOT NULL,
    memo        VARCHAR(400) NULL,
    schedule    VARCHAR(40)  NOT NULL,
    last_on     CHAR(10)     NULL,
    remind_days INT          NOT NULL,
    retry_times INT          NOT NULL,
    retry_days  INT          NOT NULL,
    state       VARCHAR(8)   NOT NULL,
    due_on      CHAR(10)     NULL,
    try_on      CHAR(10)     NULL,
    done_on     CHAR(10)     NULL,
    remaining   INT          NULL,
    failures    INT          NOT NULL,
    reminded    BOOLEAN      NOT NULL,
    paying      BOOLEAN      NOT NULL,
    wake_at     BIGINT       NOT NULL,
    revision    INT          NOT NULL,
    steps       INT          NOT NULL,
    CONSTRAINT mf_standing_order_pk PRIMARY KEY (id),
    CONSTRAINT mf_standing_order_wake_uk UNIQUE (state, wake_at, id),
    CONSTRAINT mf_standing_order_payer_uk UNIQUE (payer, id),
    CONSTRAINT mf_standing_order_state_ck CHECK (state IN ('ACTIVE', 'PAUSED', 'ENDED')),
    CONSTRAINT mf_standing_order_amount_ck CHECK (amount > 0),
    CONSTRAINT mf_standing_order_due_ck CHECK (state = 'ENDED' OR (due_on IS NOT NULL AND try_on IS NOT NULL)),
    CONSTRAINT mf_standing_order_paying_ck CHECK (paying = FALSE OR state = 'ACTIVE')
) ${table_options};
