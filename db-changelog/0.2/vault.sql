--liquibase formatted sql

--changeset croft:vault-0.2-1
--comment: Whatever the database's own default is, text is stored as Unicode and compared the same way everywhere.
ALTER TABLE vault_key CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:vault-0.2-rewrapped
--comment: When a change of the master key wrapped a data key anew; such a key is replaced soon.
ALTER TABLE vault_key ADD COLUMN rewrapped_at DATETIME(6) NULL;
