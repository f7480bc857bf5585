--liquibase formatted sql

--changeset croft:activity-0.2-1
--comment: What was done. Writers insert into activity_incoming, which has no index but its key; the sequencer moves rows into activity_record with numbers that have no gaps.
CREATE TABLE activity_incoming (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    happened_at DATETIME(6) NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    result VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    company_id UUID NULL COMMENT 'whom it concerns; null: the provider alone',
    actor_id UUID NULL COMMENT 'null: a stranger',
    actor_name VARCHAR(200) NOT NULL,
    thing_kind VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    thing_id VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    thing_name VARCHAR(200) NULL,
    words TEXT NOT NULL COMMENT 'JSON: message key and arguments',
    details TEXT NULL COMMENT 'JSON, secrets masked',
    address VARCHAR(45) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    agent VARCHAR(300) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE activity_record (
    number BIGINT NOT NULL PRIMARY KEY COMMENT 'place in the chain, from 1 without gaps',
    mac CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'HMAC-SHA256 over the previous one and this row',
    key_id UUID NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    result VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    company_id UUID NULL,
    actor_id UUID NULL,
    actor_name VARCHAR(200) NOT NULL,
    thing_kind VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    thing_id VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    thing_name VARCHAR(200) NULL,
    words TEXT NOT NULL,
    details TEXT NULL,
    address VARCHAR(45) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    agent VARCHAR(300) NOT NULL,
    search_text TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL COMMENT 'of the other columns, for lists',
    INDEX activity_record_time (happened_at, number, kind, result, company_id),
    INDEX activity_record_company (company_id, happened_at, number, kind, result),
    INDEX activity_record_person (actor_id, happened_at, number, kind, result, company_id),
    INDEX activity_record_thing (thing_id, happened_at, number, kind, result, company_id, actor_id),
    INDEX activity_record_address (address, action, happened_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE activity_chain (
    id INT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL COMMENT 'the last number given',
    mac VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cut_number BIGINT NOT NULL COMMENT 'the last number that went into the archive',
    cut_mac VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    key_id UUID NULL,
    seal VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'HMAC-SHA256 of this row'
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
INSERT INTO activity_chain (id, number, mac, cut_number, cut_mac, key_id, seal) VALUES (1, 0, '', 0, '', NULL, '');

CREATE TABLE activity_key (
    id UUID NOT NULL PRIMARY KEY,
    sealed VARCHAR(500) NOT NULL,
    made_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE activity_alert (
    address VARCHAR(45) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
    alerted_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:activity-0.2-forward
--comment: Records are sent on to a syslog server in the order of their numbers; sent_number is the last that was taken.
CREATE TABLE activity_forward (
    id INT NOT NULL PRIMARY KEY,
    host VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    port INT NOT NULL,
    transport VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sent_number BIGINT NOT NULL COMMENT 'all records up to this one have been sent',
    sent_at DATETIME(6) NULL,
    failure TEXT NULL COMMENT 'JSON: message key and arguments; null after a success',
    failed_at DATETIME(6) NULL COMMENT 'since when nothing is taken',
    attempts INT NOT NULL DEFAULT 0,
    next_try_at DATETIME(6) NOT NULL,
    claimed_by VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    claimed_until DATETIME(6) NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:activity-0.2-reach
--comment: What was done by somebody or to their things, in the order of time, is found in the index.
ALTER TABLE activity_record ADD INDEX activity_record_reach (company_id, happened_at, number, actor_id, thing_id, kind, result);

--changeset croft:activity-0.2-webhook
--comment: Records are sent on to a webhook as well: row 1 is the syslog server, row 2 the webhook whose id is the edition.
ALTER TABLE activity_forward
    ADD COLUMN edition UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000' COMMENT 'another one with each target',
    MODIFY host VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY port INT NULL,
    MODIFY transport VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL;

CREATE TABLE activity_forward_hook (
    id UUID NOT NULL PRIMARY KEY,
    shown VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'scheme and host',
    url TEXT NOT NULL COMMENT 'sealed',
    secret TEXT NOT NULL COMMENT 'sealed'
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
