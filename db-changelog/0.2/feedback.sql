--liquibase formatted sql

--changeset croft:feedback-0.2-1
--comment: What people write to the provider, whoever's people they are.
CREATE TABLE feedback_message (
    id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words TEXT NOT NULL,
    page VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'path that the person was at; empty: unknown',
    person_id UUID NOT NULL,
    person_name VARCHAR(200) NOT NULL COMMENT 'as it was then',
    company_id UUID NOT NULL,
    answer TEXT NULL,
    sent_at DATETIME(6) NOT NULL,
    INDEX feedback_message_time (sent_at, id),
    INDEX feedback_message_state (state, sent_at, id),
    INDEX feedback_message_person (person_id, sent_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
