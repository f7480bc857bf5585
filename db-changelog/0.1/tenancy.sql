--liquibase formatted sql

--changeset croft:tenancy-1
CREATE TABLE tenancy_company (
    id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    name VARCHAR(120) NOT NULL,
    slug VARCHAR(40) NOT NULL,
    status VARCHAR(20) NOT NULL,
    parent_id UUID NULL,
    path VARCHAR(255) CHARACTER SET ascii NOT NULL,
    contact VARCHAR(200) NOT NULL,
    locale VARCHAR(35) NOT NULL,
    time_zone VARCHAR(60) NOT NULL,
    notes VARCHAR(4000) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    deleted_at DATETIME(6) NULL,
    CONSTRAINT tenancy_company_slug UNIQUE (slug),
    CONSTRAINT tenancy_company_parent FOREIGN KEY (parent_id) REFERENCES tenancy_company (id),
    INDEX tenancy_company_name (name),
    INDEX tenancy_company_path (path)
);

--changeset croft:tenancy-2
INSERT INTO tenancy_company (id, version, name, slug, status, parent_id, path, contact, locale, time_zone, notes, created_at, deleted_at)
VALUES ('00000000-0000-0000-0000-000000000001', 0, 'Provider', 'provider', 'ACTIVE', NULL,
        '/00000000-0000-0000-0000-000000000001/', '', 'en', 'UTC', '', UTC_TIMESTAMP(6), NULL);
