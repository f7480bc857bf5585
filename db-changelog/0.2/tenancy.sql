--liquibase formatted sql

--changeset croft:tenancy-0.2-1
--comment: Whatever the database's own default is, text is stored as Unicode and compared the same way everywhere.
ALTER TABLE tenancy_company CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE tenancy_company
    MODIFY path VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
