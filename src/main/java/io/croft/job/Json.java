package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.Impersonator;
import io.croft.access.Permission;
import io.croft.access.Permissions;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How jobs keep payloads and actors in the database. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static String actor(Actor actor) {
        TenantId entered = actor.entered();
        Impersonator impersonator = actor.impersonator();
        return write(new StoredActor(
                actor.id().value(),
                actor.name(),
                actor.role(),
                actor.home().value(),
                entered == null ? null : entered.value(),
                actor.permissions().stream().map(Permission::key).collect(Collectors.toSet()),
                impersonator == null ? null : StoredImpersonator.of(impersonator)));
    }

    /** The stored actor; permissions that no longer exist are left out. */
    static Actor actor(String json) {
        StoredActor stored = read(json, StoredActor.class);
        Set<Permission> permissions =
                Permissions.known(stored.permissions().stream().map(Json::key).toList());
        return new Actor(
                new UserId(stored.id()),
                stored.name(),
                stored.role(),
                new TenantId(stored.home()),
                stored.entered() == null ? null : new TenantId(stored.entered()),
                permissions,
                stored.impersonator() == null ? null : stored.impersonator().read());
    }

    /** Release 0.1 stored {@code CLASS_MANAGE} for {@code class.manage}. */
    private static String key(String stored) {
        return stored.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private record StoredActor(
            UUID id,
            String name,
            Role role,
            UUID home,
            @Nullable UUID entered,
            Set<String> permissions,
            @Nullable StoredImpersonator impersonator) {}

    private record StoredImpersonator(UUID id, String name, UUID home) {

        static StoredImpersonator of(Impersonator impersonator) {
            return new StoredImpersonator(
                    impersonator.id().value(),
                    impersonator.name(),
                    impersonator.home().value());
        }

        Impersonator read() {
            return new Impersonator(new UserId(id), name, new TenantId(home), null);
        }
    }
}
