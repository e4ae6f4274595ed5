-- What was done about a notice besides sending it: by operators, by providers' reports, by the relay where it did not go smoothly.
CREATE TABLE IF NOT EXISTS mf_notice_trail (
    notice BINARY(16)   NOT NULL,
    step   INT          NOT NULL,
    at     BIGINT       NOT NULL,
    actor  VARCHAR(80)  NOT NULL,
    act    VARCHAR(20)  NOT NULL,
    reason VARCHAR(200) NULL,
    CONSTRAINT mf_notice_trail_pk PRIMARY KEY (notice, step)
) ${table_options};
