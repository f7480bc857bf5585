--liquibase formatted sql

--changeset croft:lab-1
create table lab_class (
    id            uuid          not null primary key,
    version       bigint        not null,
    tenant_id     uuid          not null,
    name          varchar(80)   not null,
    code          varchar(24)   not null,
    description   varchar(1000),
    owner_id      uuid          not null,
    cluster_id    uuid          not null,
    template_vmid int           not null,
    template_name varchar(80)   not null,
    node          varchar(63)   not null,
    storage       varchar(100),
    cores         int           not null,
    memory_mib    bigint        not null,
    disk_gib      bigint        not null,
    method        varchar(20)   not null,
    seats_wanted  int           not null,
    login         varchar(200),
    state         varchar(20)   not null,
    reason        varchar(1000),
    teacher_vmid  int,
    base_vmid     int,
    job_id        uuid,
    created_at    datetime(6)   not null,
    unique key lab_class_code (tenant_id, code)
);

--changeset croft:lab-2
create table lab_seat (
    id         uuid          not null primary key,
    version    bigint        not null,
    tenant_id  uuid          not null,
    class_id   uuid          not null,
    number     int           not null,
    name       varchar(63)   not null,
    cluster_id uuid          not null,
    node       varchar(63)   not null,
    vmid       int,
    state      varchar(20)   not null,
    reason     varchar(1000),
    doing      varchar(20),
    person_id  uuid,
    taken_at   datetime(6),
    unique key lab_seat_number (class_id, number),
    unique key lab_seat_person (class_id, person_id),
    key lab_seat_of_person (person_id),
    key lab_seat_machine (cluster_id, vmid),
    constraint lab_seat_class foreign key (class_id) references lab_class (id)
);

--changeset croft:lab-3
create table lab_invite (
    class_id    uuid         not null primary key,
    tenant_id   uuid         not null,
    token_hash  char(64)     not null,
    sealed      varchar(500) not null,
    is_open     boolean      not null,
    expires_at  datetime(6),
    max_uses    int,
    uses        int          not null,
    mail_domain varchar(253),
    unique key lab_invite_token (token_hash),
    constraint lab_invite_class foreign key (class_id) references lab_class (id)
);

--changeset croft:lab-4
create table lab_waiting (
    id        uuid        not null primary key,
    tenant_id uuid        not null,
    class_id  uuid        not null,
    person_id uuid        not null,
    since     datetime(6) not null,
    unique key lab_waiting_person (class_id, person_id),
    constraint lab_waiting_class foreign key (class_id) references lab_class (id)
);
