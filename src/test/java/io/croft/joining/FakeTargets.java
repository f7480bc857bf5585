package io.croft.joining;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Permission;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tables with chairs, in memory: what another room would keep. */
@Component
class FakeTargets implements JoinTargets {

    static final String KIND = "fake";

    private final Map<UUID, Table> tables = new ConcurrentHashMap<>();

    private record Table(JoinTarget target, TenantId company, Map<PlaceId, Optional<UserId>> chairs) {}

    /** A table of the acting person's company. */
    TargetId make(Actor owner, int chairs) {
        var id = new TargetId(KIND, Identifier.next());
        var table = new Table(
                new JoinTarget(id, "Table " + id.value(), owner.id()), owner.company(), new LinkedHashMap<>());
        tables.put(id.value(), table);
        for (int n = 0; n < chairs; n++) {
            addChair(id);
        }
        return id;
    }

    synchronized void addChair(TargetId target) {
        tables.get(target.value()).chairs().put(new PlaceId(Identifier.next()), Optional.empty());
    }

    void remove(TargetId target) {
        tables.remove(target.value());
    }

    /** Who sits at the table now. */
    synchronized Map<PlaceId, UserId> seated(TargetId target) {
        return tables.get(target.value()).chairs().entrySet().stream()
                .filter(chair -> chair.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, chair -> chair.getValue().orElseThrow()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission needed() {
        return JoiningPermissions.JOIN_USE;
    }

    @Override
    public String ownPath() {
        return "my";
    }

    @Override
    public Map<TargetId, JoinTarget> describe(Collection<TargetId> targets) {
        return targets.stream()
                .map(this::visible)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(table -> table.target().id(), Table::target));
    }

    @Override
    public boolean mayManage(TargetId target) {
        var actor = CurrentActor.require();
        return visible(target)
                .filter(table -> actor.role() == Role.COMPANY_ADMIN
                        || table.target().owner().equals(actor.id()))
                .isPresent();
    }

    @Override
    public synchronized Optional<PlaceId> placeOf(TargetId target, UserId person) {
        return chair(target, person);
    }

    @Override
    public synchronized Optional<PlaceId> takePlace(TargetId target, UserId person) {
        var free = chair(target, null);
        free.ifPresent(chair -> tables.get(target.value()).chairs().put(chair, Optional.of(person)));
        return free;
    }

    @Override
    public synchronized boolean leavePlace(TargetId target, PlaceId place, UserId person) {
        return tables.get(target.value()).chairs().replace(place, Optional.of(person), Optional.empty());
    }

    private Optional<PlaceId> chair(TargetId target, @Nullable UserId person) {
        return tables.get(target.value()).chairs().entrySet().stream()
                .filter(chair -> chair.getValue().equals(Optional.ofNullable(person)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<Table> visible(TargetId target) {
        return Optional.ofNullable(tables.get(target.value()))
                .filter(table -> table.company().equals(CurrentActor.require().company()));
    }
}
