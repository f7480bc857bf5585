package io.croft.inventory;

import io.croft.access.ProjectOwned;
import io.croft.access.UserId;
import io.croft.kernel.ByteSize;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import io.croft.kernel.MacAddress;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A mirrored guest for reading. Only {@link GuestStore} writes it, since a round writes across companies. */
@Entity
@Immutable
@Table(name = "inventory_guest")
@SuppressWarnings("NullAway.Init")
class Guest extends ProjectOwned {

    @EmbeddedId
    private GuestRef id;

    /**
     * Stored as text, like the enums below: a value that only a later release knows must not make the list unreadable.
     */
    private String kind;

    private String name;
    private String node;

    private String state;

    private Instant stateSince;
    private boolean template;
    private @Nullable String lockName;
    private String tags;
    private @Nullable String pool;
    private @Nullable String haState;
    private int cores;
    private long memoryBytes;
    private long diskBytes;
    private int cpuPercent;
    private long memoryUsed;
    private @Nullable Instant startedAt;
    private String addresses;

    private @Nullable String addressSource;

    private @Nullable Instant addressAt;
    private String macs;
    private @Nullable String osType;
    private boolean agent;
    private @Nullable String description;
    private @Nullable String storage;
    private String label;
    private @Nullable UUID personId;
    private @Nullable Instant firstSeen;
    private @Nullable Instant configReadAt;

    /** Whether it is not gone; first column of the indexes of lists. */
    @SuppressWarnings("UnusedVariable") // asked for in queries, as are the next two
    private @Nullable Boolean listed;

    /** Name, label, node, addresses and tags in one column, as far as they fit into an index. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String searchText;

    /** Whether the search text was cut. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Boolean searchCut;

    protected Guest() {}

    GuestRow row() {
        return new GuestRow(
                id,
                GuestKind.read(kind),
                name,
                node,
                GuestState.read(state),
                stateSince,
                tenant(),
                personId == null ? null : new UserId(personId),
                project().orElse(null),
                label,
                template,
                words(tags, Optional::of),
                cores,
                size(memoryBytes),
                size(diskBytes),
                cpuPercent,
                size(memoryUsed),
                words(addresses, Guest::address),
                lockName);
    }

    GuestDetails details() {
        return new GuestDetails(
                row(),
                pool,
                startedAt,
                words(macs, Guest::mac),
                Stored.constant(AddressSource.class, addressSource),
                addressAt,
                osType,
                agent,
                description,
                storage,
                haState,
                firstSeen,
                configReadAt);
    }

    /** The readable words of a list; unreadable ones are left out, so that they do not make the row unreadable. */
    static <T> List<T> words(String joined, Function<String, Optional<T>> read) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(" "))
                        .flatMap(word -> read.apply(word).stream())
                        .toList();
    }

    static Optional<IpAddress> address(String word) {
        try {
            return Optional.of(new IpAddress(word));
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }

    private static Optional<MacAddress> mac(String word) {
        try {
            return Optional.of(new MacAddress(word));
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }

    private static ByteSize size(long bytes) {
        return new ByteSize(Math.max(0, bytes));
    }
}
