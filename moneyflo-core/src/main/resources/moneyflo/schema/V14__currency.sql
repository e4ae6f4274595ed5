-- How many decimals each currency had when the bank first used it. Amounts are in minor units, so another number would change every amount. Rows never change.
CREATE TABLE IF NOT EXISTS mf_currency (
    code   CHAR(3)  NOT NULL,
    digits SMALLINT NOT NULL,
    CONSTRAINT mf_currency_pk PRIMARY KEY (code)
) ${table_options};
