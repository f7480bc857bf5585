--liquibase formatted sql

--changeset croft:notify-0.2-1
--comment: The outbox: a notice is written in the transaction of what it tells, and spread to bells and deliveries afterwards, until next_try_at is null.
CREATE TABLE notify_notice (
    id UUID NOT NULL PRIMARY KEY,
    kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    company_id UUID NOT NULL COMMENT 'whom it concerns',
    person_id UUID NULL COMMENT 'null: whoever the kind is for',
    headline TEXT NOT NULL COMMENT 'JSON: message key and arguments',
    words TEXT NOT NULL COMMENT 'the same',
    link VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL COMMENT 'path below the own address',
    happened_at DATETIME(6) NOT NULL,
    attempts INT NOT NULL DEFAULT 0,
    next_try_at DATETIME(6) NULL COMMENT 'null: spread, or given up when failed_at is set',
    failed_at DATETIME(6) NULL,
    INDEX notify_notice_due (next_try_at),
    INDEX notify_notice_time (happened_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE notify_bell (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    notice_id UUID NOT NULL,
    person_id UUID NOT NULL,
    read_at DATETIME(6) NULL,
    UNIQUE INDEX notify_bell_once (notice_id, person_id),
    INDEX notify_bell_person (person_id, number),
    INDEX notify_bell_unread (person_id, read_at),
    CONSTRAINT notify_bell_notice FOREIGN KEY (notice_id) REFERENCES notify_notice (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE notify_delivery (
    id UUID NOT NULL PRIMARY KEY,
    notice_id UUID NULL COMMENT 'null: a letter',
    channel VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    company_id UUID NOT NULL,
    person_id UUID NULL,
    hook_id UUID NULL,
    addressee VARCHAR(300) NOT NULL COMMENT 'as lists show it',
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts INT NOT NULL DEFAULT 0,
    next_try_at DATETIME(6) NULL COMMENT 'while it is being delivered: when whoever does so is taken for dead',
    claim UUID NULL COMMENT 'who delivers it now',
    outcome TEXT NULL COMMENT 'JSON: message key and arguments of the last try',
    created_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    INDEX notify_delivery_due (channel, next_try_at),
    INDEX notify_delivery_time (created_at),
    INDEX notify_delivery_state (state, created_at),
    INDEX notify_delivery_notice (notice_id),
    CONSTRAINT notify_delivery_of FOREIGN KEY (notice_id) REFERENCES notify_notice (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE notify_letter (
    id UUID NOT NULL PRIMARY KEY COMMENT 'of its delivery',
    sealed TEXT NOT NULL COMMENT 'a letter may hold a link with a secret; gone once it is delivered',
    made_at DATETIME(6) NOT NULL,
    INDEX notify_letter_time (made_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE notify_choice (
    person_id UUID NOT NULL,
    kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wanted BOOLEAN NOT NULL,
    PRIMARY KEY (person_id, kind, channel)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE notify_mail (
    id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    host VARCHAR(253) NOT NULL,
    port INT NOT NULL,
    security VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    password TEXT NULL COMMENT 'sealed',
    sender VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:notify-0.2-hooks
--comment: Webhooks of the provider, and where people's chats take messages; the addresses are as good as passwords.
CREATE TABLE notify_hook (
    id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    name VARCHAR(120) NOT NULL,
    shown VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'scheme and host',
    format VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kinds TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'empty: all',
    enabled BOOLEAN NOT NULL,
    url TEXT NOT NULL COMMENT 'sealed',
    secret TEXT NOT NULL COMMENT 'sealed',
    created_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE notify_chat (
    person_id UUID NOT NULL PRIMARY KEY,
    shown VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'scheme and host',
    url TEXT NOT NULL COMMENT 'sealed'
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
