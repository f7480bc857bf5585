package io.croft.uikit;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The time zones that fields offer. */
public final class TimeZones {

    private TimeZones() {}

    /** UTC first, then those that are named after places, by name; aliases and fixed offsets are left out. */
    public static List<ZoneId> all() {
        List<ZoneId> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .collect(Collectors.toCollection(ArrayList::new));
        zones.addFirst(ZoneOffset.UTC);
        return zones;
    }
}
