--liquibase formatted sql

--changeset croft:job-0.2-1
--comment: Whatever the database's own default is, text is stored as Unicode and compared the same way everywhere.
ALTER TABLE job_item CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE job_job CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE job_message CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE job_schedule CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:job-0.2-turns
--comment: Jobs of one company with the same serial key work one after another; a job is not begun in vain for ever.
ALTER TABLE job_job
    ADD COLUMN attempts INT NOT NULL DEFAULT 0 COMMENT 'how often it was begun since an item last ended',
    ADD COLUMN serial_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD COLUMN holds VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'the serial key while it is its turn',
    ADD COLUMN waits_for UUID NULL COMMENT 'the job whose turn it is',
    ADD COLUMN queued_at DATETIME(6) NULL COMMENT 'its place among those with its serial key',
    ADD UNIQUE INDEX job_job_holds (tenant_id, holds),
    ADD INDEX job_job_serial (tenant_id, serial_key, state);

--changeset croft:job-0.2-lists
--comment: Lists show the newest jobs, of a state, a company or a person, among any number of finished ones.
ALTER TABLE job_job
    ADD INDEX job_job_all_newest (submitted_at),
    ADD INDEX job_job_state (state, submitted_at),
    ADD INDEX job_job_company_state (tenant_id, state, submitted_at),
    ADD INDEX job_job_person_state (started_by, state, submitted_at);

--changeset croft:job-0.2-purge
--comment: Finished jobs are kept for a while only; the oldest are found first.
ALTER TABLE job_job ADD INDEX job_job_finished (finished_at);

--changeset croft:job-0.2-search
--comment: Lists are searched in what a title says, not in how it is stored. Of earlier jobs the names in the title are found.
ALTER TABLE job_job ADD COLUMN search_text TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci NULL;
UPDATE job_job SET search_text = JSON_QUERY(title, '$.args') WHERE JSON_VALID(title);

--changeset croft:job-0.2-names
--comment: Items may be called after things of the outside, which tells names apart letter by letter, as are its tasks.
ALTER TABLE job_item
    MODIFY item_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    MODIFY task_upid VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;

--changeset croft:job-0.2-open
--comment: The jobs about a thing that have not ended are found among any number of ended ones; a task's name holds a node, a user and a token.
ALTER TABLE job_job ADD INDEX job_job_subject_state (subject, state, submitted_at), DROP INDEX job_job_subject;
ALTER TABLE job_item MODIFY task_upid VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;

--changeset croft:job-0.2-fleet-texts
--comment: Reasons that the room fleet tells now are kept under its name.
UPDATE job_job SET failure = REPLACE(failure, '"key":"lab.', '"key":"fleet.')
    WHERE failure REGEXP '"key":"lab[.](disk[.]noStorage|linked[.]storage|noBase|notOurs|overlay[.]|ssh[.]failed|storage[.]|storageFull)';
UPDATE job_item SET result = REPLACE(result, '"key":"lab.', '"key":"fleet.')
    WHERE result REGEXP '"key":"lab[.](disk[.]noStorage|linked[.]storage|noBase|notOurs|overlay[.]|ssh[.]failed|storage[.]|storageFull)';

--changeset croft:job-0.2-resources
--comment: A job that names a resource, such as a cluster, runs in the process that holds the resource's lease: decision 022.
ALTER TABLE job_job ADD COLUMN resource UUID NULL;
ALTER TABLE job_schedule
    ADD COLUMN resource UUID NULL COMMENT 'run only by the process that holds its lease',
    ADD INDEX job_schedule_resource (resource);

--changeset croft:job-0.2-plans
--comment: Work that starts by itself, at a moment or by cron. What wakes it up is in job_schedule; what it is, and when it starts next, is here.
CREATE TABLE job_plan (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    tenant_id UUID NOT NULL,
    kind VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload LONGTEXT NOT NULL,
    title TEXT NOT NULL COMMENT 'JSON: message key and arguments',
    subject VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    cron VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'minute hour day month weekday; null: once',
    once_at DATETIME(6) NULL,
    zone VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    missed VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    planned_by UUID NOT NULL COMMENT 'with whose rights it starts',
    planned_by_name VARCHAR(200) NOT NULL,
    state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    turn INT NOT NULL COMMENT 'how often it was paused or resumed; earlier wake-up calls are void',
    next_at DATETIME(6) NULL COMMENT 'null: paused or ended',
    last_at DATETIME(6) NULL,
    last_outcome VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    last_words TEXT NULL,
    last_job UUID NULL,
    made_at DATETIME(6) NOT NULL,
    INDEX job_plan_next (tenant_id, next_at),
    INDEX job_plan_subject (subject),
    INDEX job_plan_person (planned_by),
    INDEX job_plan_ended (state, last_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:job-0.2-families
--comment: A job finds the jobs it has submitted by mark, waits for them without a thread, and is kept as long as they are.
ALTER TABLE job_job
    ADD COLUMN mark VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL COMMENT 'by which its parent knows it',
    ADD COLUMN family UUID NULL COMMENT 'the topmost of its parents; null: it has none',
    ADD COLUMN awaits_children BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'begins again once all jobs it submitted have ended',
    ADD UNIQUE INDEX job_job_mark (parent_id, mark),
    ADD INDEX job_job_family (family),
    DROP INDEX job_job_parent;
UPDATE job_job SET family = parent_id WHERE parent_id IS NOT NULL;
