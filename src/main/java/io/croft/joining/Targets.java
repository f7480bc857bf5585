package io.croft.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the room that owns a target. */
@Component
class Targets {

    private final Map<String, JoinTargets> kinds;

    /** Fails at start when two rooms have the same kind. */
    Targets(List<JoinTargets> all) {
        kinds = all.stream().collect(Collectors.toUnmodifiableMap(JoinTargets::kind, Function.identity()));
    }

    /**
     * The room that owns targets of this kind.
     *
     * @throws TargetNotFound when there is none
     */
    JoinTargets of(TargetId target) {
        return find(target).orElseThrow(() -> new TargetNotFound(target));
    }

    /** Throws {@link TargetNotFound} when the actor may not manage the target. */
    void requireManaged(TargetId target) {
        if (!isManaged(target)) {
            throw new TargetNotFound(target);
        }
    }

    boolean isManaged(TargetId target) {
        return find(target).filter(owner -> owner.mayManage(target)).isPresent();
    }

    Optional<JoinTarget> describe(TargetId target) {
        return Optional.ofNullable(describe(List.of(target)).get(target));
    }

    /** The given targets by id, without those that do not exist or whose kind no room owns. */
    Map<TargetId, JoinTarget> describe(Collection<TargetId> targets) {
        var found = new HashMap<TargetId, JoinTarget>();
        targets.stream()
                .collect(Collectors.groupingBy(TargetId::kind))
                .forEach((kind, some) ->
                        Optional.ofNullable(kinds.get(kind)).ifPresent(owner -> found.putAll(owner.describe(some))));
        return Map.copyOf(found);
    }

    private Optional<JoinTargets> find(TargetId target) {
        return Optional.ofNullable(kinds.get(target.kind()));
    }
}
