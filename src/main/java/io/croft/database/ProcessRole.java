package io.croft.database;

/** What a process does of the work that several processes over one database share; the setting {@code croft.role}. */
public enum ProcessRole {
    /** Serves people; runs no jobs and speaks for no cluster. */
    WEB,
    /** Runs jobs and speaks for clusters; answers only {@code /health} and {@code /prometheus}. */
    WORKER,
    /** Does both; the default. */
    BOTH;

    /** Whether such a process runs jobs and speaks for clusters. */
    public boolean works() {
        return this != WEB;
    }

    /** Whether such a process serves people. */
    public boolean serves() {
        return this != WORKER;
    }
}
