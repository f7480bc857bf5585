package io.croft.cluster;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Stores a set of node or storage names, which hold no commas, in one column. */
@Converter
class NamesColumn implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Set<String> names) {
        return names == null ? "" : String.join(",", new TreeSet<>(names));
    }

    @Override
    public Set<String> convertToEntityAttribute(@Nullable String stored) {
        return stored == null || stored.isEmpty() ? Set.of() : Set.of(stored.split(","));
    }
}
