package io.croft.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The kinds of all rooms, by name. */
final class QuotaKinds {

    static final QuotaKinds GATHERED =
            new QuotaKinds(ServiceLoader.load(QuotaSource.class, QuotaKinds.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());

    private final Map<String, QuotaKind> kinds = new LinkedHashMap<>();

    /** @throws IllegalStateException when two rooms declare kinds of one name */
    QuotaKinds(List<QuotaSource> sources) {
        for (QuotaSource source : sources) {
            for (QuotaKind kind : source.kinds()) {
                if (kinds.putIfAbsent(kind.name(), kind) != null) {
                    throw new IllegalStateException("Quota kind " + kind + " is declared twice, also by " + source);
                }
            }
        }
    }

    List<QuotaKind> all() {
        return List.copyOf(kinds.values());
    }

    Optional<QuotaKind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }
}
