package io.croft.activity;

/** The ways on which records are sent on. Each has a target and a place of its own in the order of numbers. */
enum ForwardChannel {
    SYSLOG(1),
    WEBHOOK(2);

    private final int id;

    ForwardChannel(int id) {
        this.id = id;
    }

    /** The key of its row. */
    int id() {
        return id;
    }
}
