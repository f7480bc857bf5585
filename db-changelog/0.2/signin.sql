--liquibase formatted sql

--changeset croft:signin-0.2-api-tokens
--comment: Secrets are kept as SHA-256 of 256 random bits.
CREATE TABLE signin_api_token (
    id UUID NOT NULL PRIMARY KEY,
    tenant_id UUID NOT NULL,
    person_id UUID NOT NULL,
    name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hint VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scopes VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'with blanks between',
    addresses VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'networks with blanks between; empty: from everywhere',
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NULL,
    last_used_from VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT signin_api_token_hash UNIQUE (token_hash),
    CONSTRAINT signin_api_token_name UNIQUE (person_id, name),
    INDEX signin_api_token_expiry (expires_at),
    CONSTRAINT signin_api_token_person FOREIGN KEY (person_id) REFERENCES signin_account (person_id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:signin-0.2-api-sessions
CREATE TABLE signin_api_session (
    id UUID NOT NULL PRIMARY KEY,
    tenant_id UUID NOT NULL,
    person_id UUID NOT NULL,
    epoch INT NOT NULL COMMENT 'of the account when it began',
    access_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    access_ends_at DATETIME(6) NOT NULL,
    refresh_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    refresh_ends_at DATETIME(6) NOT NULL,
    started_at DATETIME(6) NOT NULL,
    CONSTRAINT signin_api_session_access UNIQUE (access_hash),
    CONSTRAINT signin_api_session_refresh UNIQUE (refresh_hash),
    INDEX signin_api_session_person (person_id, started_at),
    INDEX signin_api_session_end (refresh_ends_at),
    CONSTRAINT signin_api_session_person FOREIGN KEY (person_id) REFERENCES signin_account (person_id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE signin_api_used_refresh (
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    tenant_id UUID NOT NULL,
    session_id UUID NOT NULL,
    INDEX signin_api_used_refresh_session (session_id),
    CONSTRAINT signin_api_used_refresh_session FOREIGN KEY (session_id) REFERENCES signin_api_session (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:signin-0.2-api-answers
CREATE TABLE signin_api_answer (
    id UUID NOT NULL PRIMARY KEY COMMENT 'from person, company, route and key',
    person_id UUID NOT NULL,
    answer MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'sealed: what was asked for and the answer; null while its own transaction runs',
    answered_at DATETIME(6) NOT NULL,
    INDEX signin_api_answer_time (answered_at),
    CONSTRAINT signin_api_answer_person FOREIGN KEY (person_id) REFERENCES signin_account (person_id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:signin-0.2-api-token-made-with
ALTER TABLE signin_api_token
    ADD COLUMN made_with UUID NULL COMMENT 'the token of the call that made it; it is revoked with that one',
    ADD INDEX signin_api_token_made_with (made_with);

--changeset croft:signin-0.2-api-active-cluster
ALTER TABLE signin_api_token ADD COLUMN active_cluster UUID NULL COMMENT 'the cluster its client works on';
ALTER TABLE signin_api_session ADD COLUMN active_cluster UUID NULL COMMENT 'the cluster its client works on';
