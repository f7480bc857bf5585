package io.croft.quota;

import java.util.List;

/** What machines take, whichever room makes them. */
public final class MachineQuotas implements QuotaSource {

    @Override
    public List<QuotaKind> kinds() {
        return List.of(
                QuotaKind.VCPU, QuotaKind.MEMORY_MIB, QuotaKind.DISK_GIB, QuotaKind.GUESTS, QuotaKind.RUNNING_GUESTS);
    }
}
