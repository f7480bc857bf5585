--liquibase formatted sql

--changeset croft:access-0.2-1
--comment: Who may do what with one thing, beyond what a role gives: members of projects, co-owners and assistants of classes (decision 028).
CREATE TABLE access_object_right (
    object_id UUID NOT NULL,
    person_id UUID NOT NULL,
    tenant_id UUID NOT NULL,
    object_kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    right_name VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (object_id, person_id),
    INDEX access_object_right_person (person_id, object_kind),
    INDEX access_object_right_tenant (tenant_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
