package io.croft.simulator.guest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a guest: keys and values, pending changes, and snapshots. Immutable; its text form is that of
 * {@code /etc/pve/qemu-server/<id>.conf}.
 */
public final class GuestConfig {

    private static final GuestConfig EMPTY =
            new GuestConfig(new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeMap<>());

    private final SortedMap<String, String> values;
    private final SortedMap<String, String> pending;
    private final Set<String> pendingDeletes;
    private final SortedMap<String, SortedMap<String, String>> snapshots;

    GuestConfig(
            SortedMap<String, String> values,
            SortedMap<String, String> pending,
            Set<String> pendingDeletes,
            SortedMap<String, SortedMap<String, String>> snapshots) {
        this.values = Collections.unmodifiableSortedMap(values);
        this.pending = Collections.unmodifiableSortedMap(pending);
        this.pendingDeletes = Collections.unmodifiableSet(pendingDeletes);
        this.snapshots = Collections.unmodifiableSortedMap(snapshots);
    }

    public static GuestConfig empty() {
        return EMPTY;
    }

    public static GuestConfig of(Map<String, String> values) {
        return new GuestConfig(new TreeMap<>(values), new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
    }

    /** Parses the text form; unknown lines are dropped, as in PVE. */
    public static GuestConfig parse(String text) {
        return ConfigText.parse(text);
    }

    public @Nullable String get(String key) {
        return values.get(key);
    }

    public String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /** The values in effect. */
    public SortedMap<String, String> values() {
        return values;
    }

    /** The values at the next start. */
    public SortedMap<String, String> pending() {
        return pending;
    }

    /** The keys removed at the next start. */
    public Set<String> pendingDeletes() {
        return pendingDeletes;
    }

    /** Snapshot sections by name. */
    public SortedMap<String, SortedMap<String, String>> snapshots() {
        return snapshots;
    }

    public boolean isTemplate() {
        return "1".equals(values.get("template"));
    }

    /** The lock of the guest ({@code backup}, {@code clone}, …). */
    public @Nullable String lock() {
        return values.get("lock");
    }

    public GuestConfig with(String key, String value) {
        return changed(copy -> copy.put(key, value));
    }

    public GuestConfig without(String key) {
        return changed(copy -> copy.remove(key));
    }

    /** A copy with changed values. */
    public GuestConfig changed(Consumer<SortedMap<String, String>> change) {
        TreeMap<String, String> copy = new TreeMap<>(values);
        change.accept(copy);
        return new GuestConfig(copy, pending, pendingDeletes, snapshots);
    }

    public GuestConfig withPending(String key, String value) {
        TreeMap<String, String> copy = new TreeMap<>(pending);
        copy.put(key, value);
        Set<String> deletes = new TreeSet<>(pendingDeletes);
        deletes.remove(key);
        return new GuestConfig(values, copy, deletes, snapshots);
    }

    public GuestConfig withPendingDelete(String key) {
        TreeMap<String, String> copy = new TreeMap<>(pending);
        copy.remove(key);
        Set<String> deletes = new TreeSet<>(pendingDeletes);
        deletes.add(key);
        return new GuestConfig(values, copy, deletes, snapshots);
    }

    /** A copy without the pending change of this key. */
    public GuestConfig reverted(String key) {
        TreeMap<String, String> copy = new TreeMap<>(pending);
        copy.remove(key);
        Set<String> deletes = new TreeSet<>(pendingDeletes);
        deletes.remove(key);
        return new GuestConfig(values, copy, deletes, snapshots);
    }

    /** A copy with all pending changes in effect. */
    public GuestConfig settled() {
        TreeMap<String, String> copy = new TreeMap<>(values);
        pendingDeletes.forEach(copy::remove);
        copy.putAll(pending);
        return new GuestConfig(copy, new TreeMap<>(), new TreeSet<>(), snapshots);
    }

    public GuestConfig withSnapshot(String name, Map<String, String> section) {
        TreeMap<String, SortedMap<String, String>> copy = new TreeMap<>(snapshots);
        copy.put(name, new TreeMap<>(section));
        return new GuestConfig(values, pending, pendingDeletes, copy);
    }

    public GuestConfig withoutSnapshot(String name) {
        TreeMap<String, SortedMap<String, String>> copy = new TreeMap<>(snapshots);
        copy.remove(name);
        return new GuestConfig(values, pending, pendingDeletes, copy);
    }

    /** The text form. */
    public String text() {
        return ConfigText.format(this);
    }

    /** SHA-1 of the text form, 40 hexadecimal digits. */
    public String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
