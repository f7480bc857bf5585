--liquibase formatted sql

--changeset croft:inventory-1
CREATE TABLE inventory_guest (
    cluster_id UUID NOT NULL,
    vmid INT NOT NULL,
    tenant_id UUID NOT NULL,
    kind VARCHAR(8) NOT NULL,
    name VARCHAR(255) NOT NULL,
    node VARCHAR(64) NOT NULL,
    state VARCHAR(16) NOT NULL,
    state_since DATETIME(6) NOT NULL,
    template BOOLEAN NOT NULL,
    lock_name VARCHAR(32) NULL,
    tags VARCHAR(1000) NOT NULL,
    pool VARCHAR(128) NULL,
    ha_state VARCHAR(32) NULL,
    cores INT NOT NULL,
    memory_bytes BIGINT NOT NULL,
    disk_bytes BIGINT NOT NULL,
    cpu_percent INT NOT NULL,
    memory_used BIGINT NOT NULL,
    started_at DATETIME(6) NULL,
    addresses VARCHAR(1000) NOT NULL,
    address_source VARCHAR(16) NULL,
    address_at DATETIME(6) NULL,
    macs VARCHAR(1000) NOT NULL,
    os_type VARCHAR(32) NULL,
    agent BOOLEAN NOT NULL,
    description TEXT NULL,
    storage VARCHAR(128) NULL,
    label VARCHAR(255) NOT NULL,
    person_id UUID NULL,
    first_seen DATETIME(6) NULL,
    config_read_at DATETIME(6) NULL,
    PRIMARY KEY (cluster_id, vmid),
    INDEX inventory_guest_tenant (tenant_id, name),
    INDEX inventory_guest_name (name, cluster_id, vmid),
    INDEX inventory_guest_node (cluster_id, node),
    INDEX inventory_guest_template (template)
);

--changeset croft:inventory-2
CREATE TABLE inventory_node (
    cluster_id UUID NOT NULL,
    name VARCHAR(64) NOT NULL,
    online BOOLEAN NOT NULL,
    since DATETIME(6) NOT NULL,
    cores INT NOT NULL,
    cpu_percent INT NOT NULL,
    memory_bytes BIGINT NOT NULL,
    memory_used BIGINT NOT NULL,
    PRIMARY KEY (cluster_id, name)
);
CREATE TABLE inventory_storage (
    cluster_id UUID NOT NULL,
    node VARCHAR(64) NOT NULL,
    name VARCHAR(128) NOT NULL,
    type VARCHAR(32) NOT NULL,
    shared BOOLEAN NOT NULL,
    available BOOLEAN NOT NULL,
    content VARCHAR(255) NOT NULL,
    total_bytes BIGINT NOT NULL,
    used_bytes BIGINT NOT NULL,
    PRIMARY KEY (cluster_id, node, name)
);

--changeset croft:inventory-3
CREATE TABLE inventory_template_offer (
    cluster_id UUID NOT NULL,
    vmid INT NOT NULL,
    company_id UUID NOT NULL,
    PRIMARY KEY (cluster_id, vmid, company_id),
    INDEX inventory_template_offer_company (company_id)
);

--changeset croft:inventory-4
CREATE TABLE inventory_sync (
    cluster_id UUID NOT NULL PRIMARY KEY,
    quick_at DATETIME(6) NULL,
    quick_millis BIGINT NULL,
    full_at DATETIME(6) NULL,
    changes INT NOT NULL,
    guests INT NOT NULL,
    error VARCHAR(2000) NULL,
    error_at DATETIME(6) NULL,
    pause_seconds INT NOT NULL
);

--changeset croft:inventory-5
ALTER TABLE inventory_guest ADD COLUMN disks VARCHAR(4000) NULL;
UPDATE inventory_guest SET config_read_at = NULL WHERE template;

--changeset croft:inventory-6
ALTER TABLE inventory_guest ADD COLUMN storages VARCHAR(1000) NULL, ADD COLUMN media_storages VARCHAR(1000) NULL;
UPDATE inventory_guest SET config_read_at = NULL WHERE template;
