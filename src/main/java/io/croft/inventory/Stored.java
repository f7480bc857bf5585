package io.croft.inventory;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads columns leniently: a value that is invalid or of a later release must not make a whole list unreadable. */
final class Stored {

    private Stored() {}

    static <E extends Enum<E>> E constant(Class<E> type, @Nullable String stored, E otherwise) {
        return constants(type, stored).findFirst().orElse(otherwise);
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String stored) {
        return constants(type, stored).findFirst().orElse(null);
    }

    private static <E extends Enum<E>> Stream<E> constants(Class<E> type, @Nullable String stored) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(stored));
    }
}
