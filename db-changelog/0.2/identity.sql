--liquibase formatted sql

--changeset croft:identity-0.2-1
--comment: Whatever the database's own default is, text is stored as Unicode and compared the same way everywhere.
ALTER TABLE identity_invitation CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE identity_kept_list CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE identity_person CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE identity_person
    MODIFY password_hash VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE identity_invitation
    MODIFY token_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE identity_kept_list
    MODIFY name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

--changeset croft:identity-0.2-names
--comment: A name to sign in by is an identity: what differs in one letter is somebody else. Its one writing is made before it is stored.
ALTER TABLE identity_person
    MODIFY user_name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    MODIFY email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

--changeset croft:identity-0.2-delay-instead-of-lock
UPDATE identity_person SET status = 'ACTIVE' WHERE status = 'LOCKED';
ALTER TABLE identity_person DROP COLUMN locked_until;

--changeset croft:identity-0.2-tries
--comment: Times are milliseconds since 1970.
CREATE TABLE identity_tries (
    key_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    tries INT NOT NULL,
    free_at BIGINT NOT NULL,
    forget_at BIGINT NOT NULL,
    INDEX identity_tries_forget (forget_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:identity-0.2-known-browsers
CREATE TABLE identity_known_browser (
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id UUID NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (token_hash, person_id),
    INDEX identity_known_browser_person (person_id, seen_at),
    CONSTRAINT identity_known_browser_person FOREIGN KEY (person_id) REFERENCES identity_person (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:identity-0.2-session-epoch
--comment: Sessions opened under a former epoch have ended, in whichever process they are.
ALTER TABLE identity_person ADD session_epoch INT NOT NULL DEFAULT 0;

--changeset croft:identity-0.2-claimed-addresses
--comment: An address that somebody merely typed is nobody's: any number of accounts may bear it. One that a company's people gave out is one account's in that company.
ALTER TABLE identity_person
    DROP INDEX identity_person_email,
    ADD INDEX identity_person_by_email (email),
    ADD given_email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD CONSTRAINT identity_person_given_email UNIQUE (tenant_id, given_email);
UPDATE identity_person SET given_email = email WHERE user_name IS NOT NULL OR status = 'INVITED';

--changeset croft:identity-0.2-salts
--comment: All accounts with one address share the salt of their password hashes, so that a password is checked against all of them by one calculation.
CREATE TABLE identity_salt (
    email_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    salt CHAR(29) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
