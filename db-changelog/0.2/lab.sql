--liquibase formatted sql

--changeset croft:lab-0.2-1
--comment: Whatever the database's own default is, text is stored as Unicode and compared the same way everywhere.
ALTER TABLE lab_class CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE lab_invite CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE lab_seat CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE lab_waiting CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:lab-0.2-work
--comment: Which job works on a seat's machine now, so that no other job's end is taken for its own.
ALTER TABLE lab_seat ADD COLUMN work_id uuid;
CREATE INDEX lab_seat_work ON lab_seat (work_id);

--changeset croft:lab-0.2-names
--comment: What a cluster names, it tells apart letter by letter.
ALTER TABLE lab_class
    MODIFY node VARCHAR(63) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    MODIFY storage VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;
ALTER TABLE lab_seat
    MODIFY node VARCHAR(63) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
ALTER TABLE lab_invite
    MODIFY token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
--changeset croft:lab-0.2-trusted-links
--comment: Links made so far let people in at once, and go on doing so.
ALTER TABLE lab_invite ADD COLUMN is_trusted BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE lab_invite ALTER COLUMN is_trusted DROP DEFAULT;

--changeset croft:lab-0.2-requests
CREATE TABLE lab_request (
    id UUID NOT NULL PRIMARY KEY,
    tenant_id UUID NOT NULL,
    class_id UUID NOT NULL,
    person_id UUID NOT NULL,
    state VARCHAR(20) NOT NULL,
    since DATETIME(6) NOT NULL,
    UNIQUE KEY lab_request_person (class_id, person_id),
    KEY lab_request_of_person (person_id),
    CONSTRAINT lab_request_class FOREIGN KEY (class_id) REFERENCES lab_class (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:lab-0.2-fleet-texts
--comment: Reasons that the room fleet tells now are kept under its name.
UPDATE lab_class SET reason = CONCAT('fleet', SUBSTRING(reason, 4))
    WHERE reason REGEXP '^lab[.](disk[.]noStorage|linked[.]storage|noBase|notOurs|overlay[.]|ssh[.]failed|storage[.]|storageFull)';
UPDATE lab_seat SET reason = CONCAT('fleet', SUBSTRING(reason, 4))
    WHERE reason REGEXP '^lab[.](disk[.]noStorage|linked[.]storage|noBase|notOurs|overlay[.]|ssh[.]failed|storage[.]|storageFull)';

--changeset croft:lab-0.2-joining-keys
--comment: Links, requests and lines belong to the room joining from here on, which knows no classes.
ALTER TABLE lab_invite DROP FOREIGN KEY IF EXISTS lab_invite_class;
ALTER TABLE lab_request DROP FOREIGN KEY IF EXISTS lab_request_class;
ALTER TABLE lab_waiting DROP FOREIGN KEY IF EXISTS lab_waiting_class;

--changeset croft:lab-0.2-joining-tables
RENAME TABLE IF EXISTS
    lab_invite TO joining_link,
    lab_request TO joining_request,
    lab_waiting TO joining_waiting;

--changeset croft:lab-0.2-joining-links
ALTER TABLE joining_link
    CHANGE COLUMN IF EXISTS class_id target_id UUID NOT NULL,
    ADD COLUMN IF NOT EXISTS kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'class',
    RENAME INDEX IF EXISTS lab_invite_token TO joining_link_token;
ALTER TABLE joining_link ALTER COLUMN kind DROP DEFAULT;

--changeset croft:lab-0.2-joining-requests
ALTER TABLE joining_request
    CHANGE COLUMN IF EXISTS class_id target_id UUID NOT NULL,
    ADD COLUMN IF NOT EXISTS kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'class',
    RENAME INDEX IF EXISTS lab_request_person TO joining_request_person,
    RENAME INDEX IF EXISTS lab_request_of_person TO joining_request_of_person;
ALTER TABLE joining_request ALTER COLUMN kind DROP DEFAULT;

--changeset croft:lab-0.2-joining-lines
ALTER TABLE joining_waiting
    CHANGE COLUMN IF EXISTS class_id target_id UUID NOT NULL,
    ADD COLUMN IF NOT EXISTS kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'class',
    RENAME INDEX IF EXISTS lab_waiting_person TO joining_waiting_person,
    ADD INDEX IF NOT EXISTS joining_waiting_of_person (person_id);
ALTER TABLE joining_waiting ALTER COLUMN kind DROP DEFAULT;
