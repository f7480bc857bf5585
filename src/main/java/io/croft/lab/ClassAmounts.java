package io.croft.lab;

import io.croft.quota.QuotaKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a class takes of its company's quota: the teacher's machine and every seat run; the base takes disk only. */
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
