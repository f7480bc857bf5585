--liquibase formatted sql

--changeset croft:job-1
create table job_job (
    id uuid not null primary key,
    tenant_id uuid not null,
    kind varchar(100) not null,
    payload longtext not null,
    actor longtext not null,
    title text not null,
    subject varchar(200),
    parent_id uuid,
    started_by uuid not null,
    started_by_name varchar(200) not null,
    origin varchar(100) not null,
    leaves text not null,
    state varchar(20) not null,
    stop_request varchar(20),
    waiting_for text,
    step text,
    failure text,
    progress int not null default 0 comment 'per mille',
    begun_progress int not null default 0 comment 'per mille when the present run began',
    items_total int not null default 0,
    items_succeeded int not null default 0,
    items_warned int not null default 0,
    items_failed int not null default 0,
    warnings int not null default 0,
    turn int not null default 0 comment 'how often the job was handed to the engine',
    fence int not null default 0 comment 'how often a process began it; an older process may not write',
    submitted_at datetime(6) not null,
    started_at datetime(6),
    begun_at datetime(6),
    finished_at datetime(6),
    changed_at datetime(6) not null,
    index job_job_newest (tenant_id, submitted_at),
    index job_job_person (started_by, submitted_at),
    index job_job_subject (subject, submitted_at),
    index job_job_parent (parent_id),
    index job_job_stopping (stop_request),
    index job_job_changed (changed_at)
);

--changeset croft:job-2
create table job_item (
    job_id uuid not null,
    item_key varchar(200) not null,
    tenant_id uuid not null,
    position int not null,
    label text not null,
    state varchar(20) not null,
    waiting_for text,
    percent int not null,
    bytes_done bigint,
    bytes_total bigint,
    task_cluster uuid,
    task_upid varchar(250),
    result text,
    started_at datetime(6),
    finished_at datetime(6),
    primary key (job_id, item_key),
    index job_item_order (job_id, position),
    constraint job_item_job foreign key (job_id) references job_job (id) on delete cascade
);

--changeset croft:job-3
create table job_message (
    id uuid not null primary key,
    tenant_id uuid not null,
    job_id uuid not null,
    at datetime(6) not null,
    level varchar(20) not null,
    text text not null,
    index job_message_order (job_id, at, id),
    constraint job_message_job foreign key (job_id) references job_job (id) on delete cascade
);

--changeset croft:job-4
create table job_schedule (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob,
    execution_time datetime(6) not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success datetime(6),
    last_failure datetime(6),
    consecutive_failures int,
    last_heartbeat datetime(6),
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance),
    index job_schedule_due (picked, priority desc, execution_time),
    index job_schedule_heartbeat (picked, last_heartbeat)
);
