--liquibase formatted sql

--changeset croft:quota-1
CREATE TABLE quota_account (
    id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    tenant_id UUID NOT NULL,
    CONSTRAINT quota_account_tenant UNIQUE (tenant_id)
);

--changeset croft:quota-2
CREATE TABLE quota_line (
    account_id UUID NOT NULL,
    kind VARCHAR(30) NOT NULL,
    used BIGINT NOT NULL,
    reserved BIGINT NOT NULL,
    ceiling BIGINT NULL,
    PRIMARY KEY (account_id, kind),
    CONSTRAINT quota_line_account FOREIGN KEY (account_id) REFERENCES quota_account (id) ON DELETE CASCADE,
    CONSTRAINT quota_line_not_negative CHECK (used >= 0 AND reserved >= 0)
);

--changeset croft:quota-3
CREATE TABLE quota_reservation (
    id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    tenant_id UUID NOT NULL,
    owner_id UUID NOT NULL,
    state VARCHAR(20) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    CONSTRAINT quota_reservation_owner UNIQUE (tenant_id, owner_id)
);

--changeset croft:quota-4
CREATE TABLE quota_reservation_amount (
    reservation_id UUID NOT NULL,
    kind VARCHAR(30) NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (reservation_id, kind),
    CONSTRAINT quota_reservation_amount_of FOREIGN KEY (reservation_id) REFERENCES quota_reservation (id) ON DELETE CASCADE
);
