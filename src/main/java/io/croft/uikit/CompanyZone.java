package io.croft.uikit;

import java.time.ZoneId;
import java.util.Optional;

/**
 * The time zone of the company a window works in. The room that knows companies stores one in each {@code UI} under
 * this type.
 */
@FunctionalInterface
public interface CompanyZone {

    /** The zone; empty when nobody is signed in. */
    Optional<ZoneId> find();
}
