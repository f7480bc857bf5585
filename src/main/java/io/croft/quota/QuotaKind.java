package io.croft.quota;

import io.croft.kernel.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One kind of thing of which a company may take so much. The room that takes it declares it, see {@link QuotaSource}; those of machines
 * are here, as several rooms take them.
 *
 * @param name in the database and in the API, such as {@code MEMORY_MIB}: up to 30 capitals and underscores
 * @param unit what an amount of 1 is
 * @param label what it is called on screens
 */
public record QuotaKind(String name, Unit unit, Text label) {

    /** What an amount is counted in. */
    public enum Unit {
        COUNT,
        MIB,
        GIB
    }

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]{0,29}");

    public static final QuotaKind VCPU = new QuotaKind("VCPU", Unit.COUNT, Text.of("quota.kind.vcpu"));
    public static final QuotaKind MEMORY_MIB = new QuotaKind("MEMORY_MIB", Unit.MIB, Text.of("quota.kind.memory"));
    public static final QuotaKind DISK_GIB = new QuotaKind("DISK_GIB", Unit.GIB, Text.of("quota.kind.disk"));
    public static final QuotaKind GUESTS = new QuotaKind("GUESTS", Unit.COUNT, Text.of("quota.kind.guests"));
    public static final QuotaKind RUNNING_GUESTS =
            new QuotaKind("RUNNING_GUESTS", Unit.COUNT, Text.of("quota.kind.runningGuests"));

    public QuotaKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No name of a kind of quota: " + name);
        }
    }

    /** Every kind that a room of this release declares, in the order in which screens and the API list them. */
    public static List<QuotaKind> all() {
        return QuotaKinds.GATHERED.all();
    }

    /** Returns the kind of this name; empty when no room of this release declares it. */
    public static Optional<QuotaKind> find(String name) {
        return QuotaKinds.GATHERED.find(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
