package io.croft.uikit;

import java.time.ZoneId;
import java.util.Optional;

/** The zone of the company at work in a window. The room that knows companies lays one into each {@code UI} under this type. */
@FunctionalInterface
public interface CompanyZone {

    /** The company's zone, or empty where nobody has signed in. */
    Optional<ZoneId> find();
}
