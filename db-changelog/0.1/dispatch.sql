--liquibase formatted sql

--changeset croft:dispatch-1
create table dispatch_lease (
    id uuid not null primary key,
    tenant_id uuid not null,
    cluster_id uuid not null,
    vmid int not null,
    purpose varchar(200) not null,
    range_first int not null,
    range_last int not null,
    active boolean not null,
    active_vmid int as (if(active, vmid, null)) stored,
    active_purpose varchar(200) as (if(active, purpose, null)) stored,
    leased_at datetime(6) not null,
    confirmed_at datetime(6),
    released_at datetime(6),
    free_at datetime(6),
    unique index dispatch_lease_vmid (cluster_id, active_vmid),
    unique index dispatch_lease_purpose (cluster_id, active_purpose),
    index dispatch_lease_free (cluster_id, free_at)
);
