package io.croft.cluster;

import io.croft.cluster.Advice.Severity;
import io.croft.kernel.Text;
import io.croft.proxmox.version.PveVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Advice on versions of Proxmox VE; ends of support from the FAQ of pve.proxmox.com. */
final class VersionAdvice {

    private static final PveVersion OLDEST = new PveVersion(7, 4, 0);
    private static final PveVersion FIRST_WITH_HOLE = new PveVersion(7, 0, 0);
    private static final PveVersion LAST_WITH_HOLE = new PveVersion(8, 0, 3);
    private static final LocalDate END_OF_7 = LocalDate.of(2024, 7, 31);
    private static final LocalDate END_OF_8 = LocalDate.of(2026, 8, 31);

    private VersionAdvice() {}

    /** The advice for a version; empty when it cannot be parsed. */
    static List<Advice> on(String text, LocalDate today) {
        PveVersion version;
        try {
            version = PveVersion.parse(text);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        List<Advice> advice = new ArrayList<>();
        if (version.compareTo(FIRST_WITH_HOLE) >= 0 && version.compareTo(LAST_WITH_HOLE) <= 0) {
            advice.add(new Advice(Severity.NOW, Text.of("cluster.advice.cve-2023-54391", version)));
        }
        if (version.compareTo(OLDEST) < 0) {
            advice.add(new Advice(Severity.NOW, Text.of("cluster.advice.too-old", version)));
        } else {
            LocalDate end = endOfSupport(version);
            if (today.isAfter(end)) {
                advice.add(new Advice(Severity.SOON, Text.of("cluster.advice.out-of-support", version, end)));
            }
        }
        if (!version.atLeast(9, 1)) {
            advice.add(new Advice(Severity.NOTE, Text.of("cluster.advice.bulk-needs-9-1")));
        }
        return List.copyOf(advice);
    }

    private static LocalDate endOfSupport(PveVersion version) {
        return switch (version.major()) {
            case 7 -> END_OF_7;
            case 8 -> END_OF_8;
            default -> LocalDate.MAX;
        };
    }
}
