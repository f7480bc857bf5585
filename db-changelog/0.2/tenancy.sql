--liquibase formatted sql

--changeset croft:tenancy-0.2-1
--comment: Whatever the database's own default is, text is stored as Unicode and compared the same way everywhere.
ALTER TABLE tenancy_company CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE tenancy_company
    MODIFY path VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

--changeset croft:tenancy-0.2-projects
--comment: Projects group what a company has; members see what is in theirs (decision 028).
CREATE TABLE tenancy_project (
    id UUID NOT NULL,
    tenant_id UUID NOT NULL,
    version BIGINT NOT NULL,
    name VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    description VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE INDEX tenancy_project_name (tenant_id, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
--changeset croft:tenancy-0.2-features
--comment: What is not written here is on. The company of nothing but zeros stands for the whole installation.
CREATE TABLE tenancy_feature_off (
    company_id UUID NOT NULL,
    feature VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (company_id, feature)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:tenancy-0.2-brand
--comment: What a company's mails look like; what is empty is as the product has it.
CREATE TABLE tenancy_brand (
    company_id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    sender_name VARCHAR(120) NOT NULL,
    colour VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    footer VARCHAR(500) NOT NULL,
    logo MEDIUMBLOB NULL COMMENT 'PNG, written by Croft'
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
