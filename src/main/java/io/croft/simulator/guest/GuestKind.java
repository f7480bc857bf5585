package io.croft.simulator.guest;

/** The two kinds of guests, with the names PVE has for them in paths, files and tasks. */
public enum GuestKind {
    QEMU("qemu", "qemu-server", "VM", "qm"),
    LXC("lxc", "lxc", "CT", "vz");

    private final String type;
    private final String directory;
    private final String shortName;
    private final String taskPrefix;

    GuestKind(String type, String directory, String shortName, String taskPrefix) {
        this.type = type;
        this.directory = directory;
        this.shortName = shortName;
        this.taskPrefix = taskPrefix;
    }

    /** {@code qemu} or {@code lxc}, as in API paths and resource ids. */
    public String type() {
        return type;
    }

    /** The folder under {@code /etc/pve/nodes/<node>}. */
    public String directory() {
        return directory;
    }

    /** {@code VM} or {@code CT}, as in messages. */
    public String shortName() {
        return shortName;
    }

    /** {@code qm} or {@code vz}, the beginning of task types. */
    public String taskPrefix() {
        return taskPrefix;
    }

    /** The key that holds the guest's name. */
    public String nameKey() {
        return this == QEMU ? "name" : "hostname";
    }
}
