--liquibase formatted sql

--changeset croft:cluster-1
CREATE TABLE cluster_cluster (
    cluster_id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    name VARCHAR(80) NOT NULL,
    location VARCHAR(255) NOT NULL,
    disabled BOOLEAN NOT NULL,
    added_at DATETIME(6) NOT NULL,
    trust VARCHAR(16) NOT NULL,
    token BOOLEAN NOT NULL,
    account VARCHAR(255) NOT NULL,
    secret TEXT NULL,
    totp TEXT NULL,
    ssh_user VARCHAR(64) NULL,
    ssh_port INT NULL,
    ssh_password TEXT NULL,
    ssh_key TEXT NULL,
    CONSTRAINT cluster_cluster_name UNIQUE (name)
);

--changeset croft:cluster-2
CREATE TABLE cluster_endpoint (
    cluster_id UUID NOT NULL,
    position INT NOT NULL,
    host VARCHAR(255) NOT NULL,
    port INT NOT NULL,
    fingerprint VARCHAR(95) NULL,
    PRIMARY KEY (cluster_id, position),
    CONSTRAINT cluster_endpoint_cluster FOREIGN KEY (cluster_id) REFERENCES cluster_cluster (cluster_id)
);
CREATE TABLE cluster_node_address (
    cluster_id UUID NOT NULL,
    node VARCHAR(64) NOT NULL,
    address VARCHAR(255) NOT NULL,
    PRIMARY KEY (cluster_id, node),
    CONSTRAINT cluster_node_address_cluster FOREIGN KEY (cluster_id) REFERENCES cluster_cluster (cluster_id)
);
CREATE TABLE cluster_host_key (
    cluster_id UUID NOT NULL,
    host VARCHAR(255) NOT NULL,
    port INT NOT NULL,
    host_key VARCHAR(255) NOT NULL,
    PRIMARY KEY (cluster_id, host, port, host_key),
    CONSTRAINT cluster_host_key_cluster FOREIGN KEY (cluster_id) REFERENCES cluster_cluster (cluster_id)
);

--changeset croft:cluster-3
CREATE TABLE cluster_health (
    cluster_id UUID NOT NULL PRIMARY KEY,
    version INT NOT NULL,
    state VARCHAR(32) NOT NULL,
    since DATETIME(6) NOT NULL,
    last_error VARCHAR(2000) NULL,
    pve_version VARCHAR(64) NULL,
    version_at DATETIME(6) NULL,
    nodes INT NOT NULL,
    nodes_offline INT NOT NULL,
    guests INT NOT NULL,
    answered_at DATETIME(6) NULL
);

--changeset croft:cluster-4
CREATE TABLE cluster_grant (
    cluster_id UUID NOT NULL,
    company_id UUID NOT NULL,
    nodes VARCHAR(4000) NOT NULL,
    storages VARCHAR(4000) NOT NULL,
    PRIMARY KEY (cluster_id, company_id),
    INDEX cluster_grant_company (company_id)
);

--changeset croft:cluster-5
ALTER TABLE cluster_node_address ADD COLUMN api_port INT NULL, ADD COLUMN ssh_port INT NULL;
