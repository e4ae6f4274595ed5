-- Texts are twice as wide as the library lets them be: H2 counts a character beyond U+FFFF as two.
CREATE TABLE IF NOT EXISTS mf_customer (
    id            BINARY(16)   NOT NULL,
    first_name    VARCHAR(200) NOT NULL,
    last_name     VARCHAR(200) NOT NULL,
    phone         VARCHAR(16)  NULL,
    sms_alerts    BOOLEAN      NOT NULL,
    registered_at BIGINT       NOT NULL,
    CONSTRAINT mf_customer_pk PRIMARY KEY (id)
) ${table_options};
