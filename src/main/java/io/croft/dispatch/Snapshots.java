package io.croft.dispatch;

/** Finds snapshots of a guest. */
final class Snapshots {

    private Snapshots() {}

    /** Whether a finished snapshot of this name exists; reads the list only where the configuration does not tell. */
    static boolean has(SeenGuest seen, String name) {
        GuestConfiguration config = seen.config();
        String newest = config.option("parent").orElse("");
        if (config.lock().isPresent() || newest.isEmpty()) {
            return false;
        }
        return newest.equals(name) || !lacks(seen.api(), name);
    }

    static boolean lacks(GuestApi guest, String name) {
        return guest.snapshots().stream().noneMatch(snapshot -> snapshot.name().equals(name));
    }
}
