-- Texts that customers sent and that were understood, so that one that comes again is known, and answers can be counted, by all JVMs.
-- customer: the first of those who share the phone, whose number stands with him alone. answers: how many went out.
CREATE TABLE IF NOT EXISTS mf_inbound (
    provider_id VARCHAR(200) NOT NULL,
    customer    BINARY(16)   NOT NULL,
    asked       VARCHAR(8)   NOT NULL,
    answers     SMALLINT     NOT NULL,
    at          BIGINT       NOT NULL,
    CONSTRAINT mf_inbound_pk PRIMARY KEY (provider_id),
    CONSTRAINT mf_inbound_customer_uk UNIQUE (customer, at, provider_id),
    CONSTRAINT mf_inbound_at_uk UNIQUE (at, provider_id)
) ${table_options};
