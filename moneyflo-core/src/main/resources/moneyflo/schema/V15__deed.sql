-- Changes that move no money, each made once: under an id that was made before it, or under one made of a caller's key. fingerprint: what was asked.
-- made: the id of what was made, an account's number in its last eight bytes; NULL where nothing was made. Committed rows never change.
CREATE TABLE IF NOT EXISTS mf_deed (
    id          BINARY(16) NOT NULL,
    fingerprint BINARY(32) NOT NULL,
    made        BINARY(16) NULL,
    done_at     BIGINT     NOT NULL,
    CONSTRAINT mf_deed_pk PRIMARY KEY (id)
) ${table_options};
