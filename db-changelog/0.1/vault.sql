--liquibase formatted sql

--changeset croft:vault-1
CREATE TABLE vault_key (
    id UUID NOT NULL PRIMARY KEY,
    wrapped VARBINARY(255) NOT NULL,
    made_at DATETIME(6) NOT NULL
);
