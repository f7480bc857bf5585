--liquibase formatted sql

--changeset croft:database-0.2-processes
--comment: The processes that share the database, and the news they tell each other: decision 022.
CREATE TABLE database_process (
    name VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6) NOT NULL COMMENT 'by the clock of the database, in UTC'
);
CREATE TABLE database_news (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    process VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
    at DATETIME(6) NOT NULL,
    INDEX database_news_at (at)
);

--changeset croft:database-0.2-hosts
--comment: On which machine a process runs, for the page that says which process reads a cluster.
ALTER TABLE database_process ADD COLUMN host VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;
