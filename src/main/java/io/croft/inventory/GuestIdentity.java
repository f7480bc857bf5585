package io.croft.inventory;

import io.croft.proxmox.qemu.QemuConfig;

/**
 * Distinguishes guests that had the same VM id: the UUID in {@code smbios1}, which stays when a machine is moved,
 * rolled back or restored, and the second of its creation ({@code meta}). The generation id is not used, since every
 * rollback changes it.
 *
 * @param value both as one text; {@link #NONE} when the configuration contains neither
 */
record GuestIdentity(String value) {

    /** The configuration was read and contains no identity. */
    static final GuestIdentity NONE = new GuestIdentity("-");

    static GuestIdentity of(QemuConfig config) {
        String id = config.systemId().map(Object::toString).orElse("");
        String made = config.createdAt()
                .map(moment -> String.valueOf(moment.getEpochSecond()))
                .orElse("");
        return id.isEmpty() && made.isEmpty() ? NONE : new GuestIdentity(id + "/" + made);
    }
}
