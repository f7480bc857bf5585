--liquibase formatted sql

--changeset croft:cluster-0.2-1
--comment: Whatever the database's own default is, text is stored as Unicode and compared the same way everywhere.
ALTER TABLE cluster_cluster CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE cluster_endpoint CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE cluster_grant CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE cluster_health CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE cluster_host_key CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
ALTER TABLE cluster_node_address CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:cluster-0.2-names
--comment: What the outside names, it tells apart letter by letter: nodes, storages, accounts, keys.
ALTER TABLE cluster_cluster
    MODIFY account VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    MODIFY ssh_user VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;
ALTER TABLE cluster_endpoint
    MODIFY fingerprint VARCHAR(95) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE cluster_grant
    MODIFY nodes VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    MODIFY storages VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
ALTER TABLE cluster_host_key
    MODIFY host VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    MODIFY host_key VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE cluster_node_address
    MODIFY node VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL;
--changeset croft:cluster-0.2-identity
--comment: Who a cluster is, whatever address it is reached by, so that none is here twice: decision 016.
ALTER TABLE cluster_health
    ADD COLUMN authority VARCHAR(95) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN pve_name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD COLUMN node_names VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD COLUMN met_at DATETIME(6) NULL,
    ADD COLUMN identity_trouble VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci NULL,
    ADD CONSTRAINT cluster_health_authority UNIQUE (authority);

--changeset croft:cluster-0.2-speaker
--comment: Which process speaks for a cluster: decision 022. No reference to the cluster, as its last jobs outlive it.
CREATE TABLE cluster_speaker (
    cluster_id UUID NOT NULL PRIMARY KEY,
    holder VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'a process, by its name in database_process',
    fence INT NOT NULL COMMENT 'how often the lease was taken',
    expires_at DATETIME(6) NOT NULL COMMENT 'by the clock of the database, in UTC'
);

--changeset croft:cluster-0.2-absence
--comment: A cluster that comes and goes is told once: it counts as away until it has answered for a while without a break.
ALTER TABLE cluster_health
    ADD COLUMN told_away_at DATETIME(6) NULL COMMENT 'null: the provider takes it for there',
    ADD COLUMN answering_since DATETIME(6) NULL COMMENT 'while it counts as away: since when it answers again';
