-- What became of a standing order, and who did it. Written under a lock on the order's own row; rows never change.
CREATE TABLE IF NOT EXISTS mf_standing_order_trail (
    standing_order BINARY(16)   NOT NULL,
    step           INT          NOT NULL,
    at             BIGINT       NOT NULL,
    actor          VARCHAR(80)  NOT NULL,
    act            VARCHAR(20)  NOT NULL,
    due_on         CHAR(10)     NULL,
    transfer       BINARY(16)   NULL,
    reason         VARCHAR(200) NULL,
    CONSTRAINT mf_standing_order_trail_pk PRIMARY KEY (standing_order, step)
) ${table_options};
