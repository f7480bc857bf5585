package io.croft.quota;

/** What is limited; amounts are counts unless the name carries a unit. */
public enum QuotaKind {
    VCPU,
    MEMORY_MIB,
    DISK_GIB,
    GUESTS,
    RUNNING_GUESTS,
    CLASSES,
    SEATS,
    DESKTOPS,
    SITES,
    PUBLIC_ADDRESSES
}
