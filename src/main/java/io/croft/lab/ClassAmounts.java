package io.croft.lab;

import io.croft.quota.QuotaKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The quota a class takes: the machine of the teacher and all seats run; the base uses disk only. */
@Component
class ClassAmounts {

    private static final int TEACHER = 1;
    private static final int BASE = 1;

    Map<QuotaKind, Long> of(ClassSource origin, long seats) {
        var running = seats + TEACHER;
        var guests = running + BASE;
        return Map.of(
                LabQuotas.CLASSES,
                1L,
                LabQuotas.SEATS,
                seats,
                QuotaKind.GUESTS,
                guests,
                QuotaKind.VCPU,
                running * origin.cores(),
                QuotaKind.MEMORY_MIB,
                running * origin.memoryMib(),
                QuotaKind.DISK_GIB,
                guests * origin.diskGib());
    }
}
