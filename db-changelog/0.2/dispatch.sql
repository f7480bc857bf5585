--liquibase formatted sql

--changeset croft:dispatch-0.2-1
--comment: Whatever the database's own default is, text is stored as Unicode and compared the same way everywhere.
ALTER TABLE dispatch_lease CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

--changeset croft:dispatch-0.2-purge
--comment: Leases given back are kept for a while only; the oldest are found first.
ALTER TABLE dispatch_lease ADD INDEX dispatch_lease_released (active, released_at);
