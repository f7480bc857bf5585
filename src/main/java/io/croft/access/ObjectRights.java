package io.croft.access;

import io.croft.kernel.InnerBean;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a right on which thing of the company in force: members of a project, co-owners and assistants of a class. The room that
 * owns the thing asks first whether the actor may give the right, and holds a lock on the thing while it gives or takes one. Writes in
 * the caller's transaction, without which it refuses to.
 */
@InnerBean("keeps who has a right on which thing, for the room that owns the thing and has checked whoever acts")
@Component
@Transactional(readOnly = true)
public class ObjectRights {

    private final GrantedRightRepository rights;

    ObjectRights(GrantedRightRepository rights) {
        this.rights = rights;
    }

    /**
     * Gives a person a right on a thing, in place of the one they had.
     *
     * @param kind what the thing is, such as {@code project}; lower case
     * @return whether anything changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean grant(String kind, UUID object, UserId person, ObjectRight right) {
        Optional<GrantedRight> present = find(object, person);
        if (present.isEmpty()) {
            rights.save(new GrantedRight(kind, object, person, right));
            return true;
        }
        boolean changes = !present.get().right().equals(Optional.of(right));
        present.get().become(right);
        return changes;
    }

    /** Takes whatever right a person has on a thing; returns whether there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(UUID object, UserId person) {
        Optional<GrantedRight> present = find(object, person);
        present.ifPresent(rights::delete);
        return present.isPresent();
    }

    /** The right a person has on a thing, if any. */
    public Optional<ObjectRight> of(UUID object, UserId person) {
        return find(object, person).flatMap(GrantedRight::right);
    }

    /** Everybody who has a right on a thing. */
    public Map<UserId, ObjectRight> on(UUID object) {
        return on(java.util.List.of(object)).getOrDefault(object, Map.of());
    }

    /** Everybody who has a right on any of these things; a thing on which nobody has one is left out. */
    public Map<UUID, Map<UserId, ObjectRight>> on(Collection<UUID> objects) {
        Map<UUID, Map<UserId, ObjectRight>> found = new HashMap<>();
        if (!objects.isEmpty()) {
            rights.on(objects)
                    .forEach(granted -> granted.right()
                            .ifPresent(right -> found.computeIfAbsent(granted.object(), _ -> new HashMap<>())
                                    .put(granted.person(), right)));
        }
        return found;
    }

    /** The things of a kind on which a person has a right, and which. */
    public Map<UUID, ObjectRight> of(UserId person, String kind) {
        return rights.of(person.value(), kind).stream()
                .filter(granted -> granted.right().isPresent())
                .collect(Collectors.toMap(
                        GrantedRight::object, granted -> granted.right().orElseThrow()));
    }

    /** Forgets every right on a thing that is removed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID object) {
        rights.deleteOn(object);
    }

    /** Forgets every right of a person who leaves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UserId person) {
        rights.deleteOf(person.value());
    }

    private Optional<GrantedRight> find(UUID object, UserId person) {
        return rights.findById(new GrantedRight.Key(object, person.value()));
    }
}
