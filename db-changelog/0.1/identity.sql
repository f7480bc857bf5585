--liquibase formatted sql

--changeset croft:identity-1
CREATE TABLE identity_person (
    id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    tenant_id UUID NOT NULL,
    user_name VARCHAR(60) NULL,
    email VARCHAR(254) NOT NULL,
    display_name VARCHAR(120) NOT NULL,
    locale VARCHAR(35) NOT NULL,
    status VARCHAR(20) NOT NULL,
    role VARCHAR(30) NOT NULL,
    password_hash VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    must_change_password BOOLEAN NOT NULL,
    password_changed_at DATETIME(6) NULL,
    locked_until DATETIME(6) NULL,
    last_sign_in_at DATETIME(6) NULL,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT identity_person_user_name UNIQUE (user_name),
    CONSTRAINT identity_person_email UNIQUE (email),
    INDEX identity_person_list (tenant_id, display_name)
);

--changeset croft:identity-2
CREATE TABLE identity_invitation (
    id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    tenant_id UUID NOT NULL,
    person_id UUID NOT NULL,
    token_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at DATETIME(6) NULL,
    invited_by UUID NOT NULL,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT identity_invitation_token UNIQUE (token_hash),
    CONSTRAINT identity_invitation_person FOREIGN KEY (person_id) REFERENCES identity_person (id) ON DELETE CASCADE
);

--changeset croft:identity-lists
CREATE TABLE identity_kept_list (
    person_id UUID NOT NULL,
    list VARCHAR(120) NOT NULL,
    name VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    kept VARCHAR(1000) NOT NULL,
    PRIMARY KEY (person_id, list, name),
    CONSTRAINT identity_kept_list_person FOREIGN KEY (person_id) REFERENCES identity_person (id) ON DELETE CASCADE
);

--changeset croft:identity-language
ALTER TABLE identity_person MODIFY locale VARCHAR(35) NULL;
UPDATE identity_person SET locale = NULL;
