package io.croft.inventory;

import io.croft.proxmox.qemu.QemuConfig;

/**
 * What tells one guest from another that has its number: the id of its hardware ({@code smbios1}, its own from its making on, kept when
 * it moves, is rolled back or restored) and the second it was made ({@code meta}). The generation id is no part of it, because every
 * rollback changes that.
 *
 * @param value both in one text; {@link #NONE} when the configuration holds neither
 */
record GuestIdentity(String value) {

    /** Of a guest whose configuration was read and tells nothing about it. */
    static final GuestIdentity NONE = new GuestIdentity("-");

    static GuestIdentity of(QemuConfig config) {
        String id = config.systemId().map(Object::toString).orElse("");
        String made = config.createdAt()
                .map(moment -> String.valueOf(moment.getEpochSecond()))
                .orElse("");
        return id.isEmpty() && made.isEmpty() ? NONE : new GuestIdentity(id + "/" + made);
    }
}
