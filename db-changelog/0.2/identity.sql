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

--changeset croft:identity-0.2-accounts
--comment: The room is cut in two: people keeps who somebody is, signin how they get in.
CREATE TABLE IF NOT EXISTS signin_account (
    person_id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    tenant_id UUID NOT NULL,
    password_hash VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    must_change_password BOOLEAN NOT NULL,
    password_changed_at DATETIME(6) NOT NULL,
    session_epoch INT NOT NULL,
    CONSTRAINT signin_account_person FOREIGN KEY (person_id) REFERENCES identity_person (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:identity-0.2-accounts-filled
--comment: Whoever has no password has no session either, so that nothing of them is lost.
INSERT INTO signin_account
    (person_id, version, tenant_id, password_hash, must_change_password, password_changed_at, session_epoch)
SELECT id, 0, tenant_id, password_hash, must_change_password, COALESCE(password_changed_at, created_at), session_epoch
FROM identity_person
WHERE password_hash IS NOT NULL;

--changeset croft:identity-0.2-accounts-moved
ALTER TABLE identity_person
    DROP COLUMN IF EXISTS password_hash,
    DROP COLUMN IF EXISTS must_change_password,
    DROP COLUMN IF EXISTS password_changed_at,
    DROP COLUMN IF EXISTS session_epoch;

--changeset croft:identity-0.2-people
RENAME TABLE
    identity_person TO people_person,
    identity_invitation TO people_invitation,
    identity_kept_list TO people_kept_list,
    identity_known_browser TO signin_known_browser,
    identity_tries TO signin_tries,
    identity_salt TO signin_salt;

--changeset croft:identity-0.2-person-names
ALTER TABLE people_person
    RENAME INDEX IF EXISTS identity_person_user_name TO people_person_user_name,
    RENAME INDEX IF EXISTS identity_person_list TO people_person_list,
    RENAME INDEX IF EXISTS identity_person_by_email TO people_person_by_email,
    RENAME INDEX IF EXISTS identity_person_given_email TO people_person_given_email;

--changeset croft:identity-0.2-invitation-names
ALTER TABLE people_invitation
    RENAME INDEX IF EXISTS identity_invitation_token TO people_invitation_token,
    RENAME INDEX IF EXISTS identity_invitation_person TO people_invitation_person,
    DROP FOREIGN KEY IF EXISTS identity_invitation_person,
    ADD CONSTRAINT people_invitation_person FOREIGN KEY IF NOT EXISTS (person_id) REFERENCES people_person (id) ON DELETE CASCADE;

--changeset croft:identity-0.2-kept-list-names
ALTER TABLE people_kept_list
    DROP FOREIGN KEY IF EXISTS identity_kept_list_person,
    ADD CONSTRAINT people_kept_list_person FOREIGN KEY IF NOT EXISTS (person_id) REFERENCES people_person (id) ON DELETE CASCADE;

--changeset croft:identity-0.2-known-browser-names
ALTER TABLE signin_known_browser
    RENAME INDEX IF EXISTS identity_known_browser_person TO signin_known_browser_person,
    DROP FOREIGN KEY IF EXISTS identity_known_browser_person,
    ADD CONSTRAINT signin_known_browser_person FOREIGN KEY IF NOT EXISTS (person_id) REFERENCES people_person (id) ON DELETE CASCADE;

--changeset croft:identity-0.2-tries-names
ALTER TABLE signin_tries
    RENAME INDEX IF EXISTS identity_tries_forget TO signin_tries_forget;

--changeset croft:people-0.2-profiles
--comment: Built-in profiles are what the rooms of a release declare and have no rows.
CREATE TABLE people_profile (
    id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    tenant_id UUID NOT NULL,
    name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    permissions VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'keys with blanks between',
    CONSTRAINT people_profile_name UNIQUE (tenant_id, name)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE people_person
    ADD COLUMN profile_id UUID NULL,
    ADD CONSTRAINT people_person_profile FOREIGN KEY (profile_id) REFERENCES people_profile (id);
