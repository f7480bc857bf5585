--liquibase formatted sql

--changeset croft:inventory-0.2-1
--comment: Whatever the database's own default is, text is stored as Unicode and compared the same way everywhere.
ALTER TABLE inventory_guest CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE inventory_node CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE inventory_storage CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE inventory_sync CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE inventory_template_offer CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:inventory-0.2-2
--comment: Whatever a cluster answers has room; a round that left something out says what.
ALTER TABLE inventory_guest
    MODIFY tags VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
    MODIFY addresses VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY macs VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE inventory_sync
    ADD COLUMN notes VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci NULL;

--changeset croft:inventory-0.2-3
--comment: A number is not an identity. Configurations are read once more, and offers are bound to who they were made for.
ALTER TABLE inventory_guest
    ADD COLUMN identity VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN identity_at DATETIME(6) NULL,
    ADD COLUMN former_tenant UUID NULL,
    ADD COLUMN former_person UUID NULL,
    ADD COLUMN former_label VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci NULL;
ALTER TABLE inventory_template_offer
    ADD COLUMN identity VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
UPDATE inventory_guest SET config_read_at = NULL;

--changeset croft:inventory-0.2-lists
--comment: Lists find their rows in indexes that hold all they look at: decision 015.
ALTER TABLE inventory_guest
    MODIFY kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    MODIFY state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE inventory_guest
    ADD COLUMN listed BOOLEAN AS (state <> 'GONE') STORED,
    ADD COLUMN search_text VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci AS (left(concat_ws(' ', name COLLATE utf8mb4_general_ci,
        label COLLATE utf8mb4_general_ci, node COLLATE utf8mb4_general_ci, CONVERT(addresses USING utf8mb4) COLLATE utf8mb4_general_ci, tags COLLATE utf8mb4_general_ci), 400)) STORED,
    ADD COLUMN search_cut BOOLEAN AS (char_length(concat_ws(' ', name COLLATE utf8mb4_general_ci, label COLLATE utf8mb4_general_ci,
        node COLLATE utf8mb4_general_ci, CONVERT(addresses USING utf8mb4) COLLATE utf8mb4_general_ci, tags COLLATE utf8mb4_general_ci)) > 400) STORED,
    DROP INDEX inventory_guest_tenant,
    DROP INDEX inventory_guest_name,
    DROP INDEX inventory_guest_node,
    ADD INDEX inventory_guest_node (cluster_id, node, listed, template, tenant_id),
    ADD INDEX inventory_guest_names (tenant_id, listed, name, cluster_id, vmid, state, kind, template),
    ADD INDEX inventory_guest_all_names (listed, name, cluster_id, vmid, state, kind, template),
    ADD INDEX inventory_guest_found (tenant_id, listed, state, kind, template, node, name, cores, cpu_percent, memory_bytes, disk_bytes, state_since,
        search_cut, search_text),
    ADD INDEX inventory_guest_all_found (listed, state, kind, template, node, name, cores, cpu_percent, memory_bytes, disk_bytes, state_since,
        search_cut, search_text);

--changeset croft:inventory-0.2-purge
--comment: Gone guests that nobody has claimed are kept for a while only; a mere index on the state would tempt lists away from theirs.
ALTER TABLE inventory_guest
    ADD COLUMN gone_since DATETIME(6) AS (if(state = 'GONE' and char_length(label) = 0 and person_id is null
        and (former_tenant is null or char_length(coalesce(former_label, '')) = 0), state_since, null)) STORED,
    ADD INDEX inventory_guest_gone (gone_since);

--changeset croft:inventory-0.2-names
--comment: What the outside names, it tells apart letter by letter: ISO and iso are two storages. Lists search and sort without regard for case.
ALTER TABLE inventory_guest
    MODIFY node VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    MODIFY tags VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    MODIFY pool VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    MODIFY storage VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    MODIFY disks VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    MODIFY storages VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
    MODIFY media_storages VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;
ALTER TABLE inventory_node
    MODIFY name VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
ALTER TABLE inventory_storage
    MODIFY node VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    MODIFY name VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;

--changeset croft:inventory-0.2-rounds
--comment: A round over a cluster reads the guests that are there, among any number of those that are gone.
ALTER TABLE inventory_guest ADD INDEX inventory_guest_cluster (cluster_id, listed, config_read_at);
--changeset croft:inventory-0.2-drives
--comment: What the disks of a machine hold together; devices are no volumes. Configurations of templates are read once more.
ALTER TABLE inventory_guest ADD COLUMN disks_bytes BIGINT NULL;
UPDATE inventory_guest SET config_read_at = NULL WHERE template;

--changeset croft:inventory-0.2-capacity
--comment: How much of each cluster was in use, every five minutes; cpu in hundredths of a core, the rest in bytes.
CREATE TABLE inventory_capacity (
    at DATETIME(6) NOT NULL,
    cluster_id UUID NOT NULL,
    cpu_total BIGINT NOT NULL,
    cpu_used BIGINT NOT NULL,
    memory_total BIGINT NOT NULL,
    memory_used BIGINT NOT NULL,
    storage_total BIGINT NOT NULL,
    storage_used BIGINT NOT NULL,
    PRIMARY KEY (at, cluster_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:inventory-0.2-projects
--comment: A guest may stand in a project of its company; the lists' indexes hold this too, as lists of members look at it.
ALTER TABLE inventory_guest
    ADD COLUMN project_id UUID NULL,
    ADD COLUMN former_project UUID NULL,
    DROP INDEX inventory_guest_names,
    DROP INDEX inventory_guest_found,
    ADD INDEX inventory_guest_names (tenant_id, listed, name, cluster_id, vmid, state, kind, template, project_id),
    ADD INDEX inventory_guest_found (tenant_id, listed, state, kind, template, node, name, cores, cpu_percent, memory_bytes, disk_bytes, state_since,
        search_cut, project_id, search_text),
    ADD INDEX inventory_guest_project (project_id);
