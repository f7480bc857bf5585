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
 * Rights of persons on single things of the company in force: members of a project, co-owners and assistants of a
 * class. Does not check whether the actor may give a right: the room that owns the thing does so, and locks the thing
 * before it grants or revokes one. Writing methods need the transaction of the caller and throw
 * {@code IllegalTransactionStateException} without one.
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
     * Gives a person a right on a thing; replaces the right the person had on it.
     *
     * @param kind the kind of thing, such as {@code project}; lower case
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

    /** Removes the right a person has on a thing; returns whether there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(UUID object, UserId person) {
        Optional<GrantedRight> present = find(object, person);
        present.ifPresent(rights::delete);
        return present.isPresent();
    }

    /** The right a person has on a thing; empty as well for a right that this release does not know. */
    public Optional<ObjectRight> of(UUID object, UserId person) {
        return find(object, person).flatMap(GrantedRight::right);
    }

    /** All persons with a right on a thing. */
    public Map<UserId, ObjectRight> on(UUID object) {
        return on(java.util.List.of(object)).getOrDefault(object, Map.of());
    }

    /** All persons with a right on any of these things, by thing; things without any are not in the map. */
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

    /** The things of a kind on which a person has a right, with that right. */
    public Map<UUID, ObjectRight> of(UserId person, String kind) {
        return rights.of(person.value(), kind).stream()
                .filter(granted -> granted.right().isPresent())
                .collect(Collectors.toMap(
                        GrantedRight::object, granted -> granted.right().orElseThrow()));
    }

    /** Deletes all rights on a thing; to be called when the thing is removed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID object) {
        rights.deleteOn(object);
    }

    /** Deletes all rights of a person; to be called when the person is removed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UserId person) {
        rights.deleteOf(person.value());
    }

    private Optional<GrantedRight> find(UUID object, UserId person) {
        return rights.findById(new GrantedRight.Key(object, person.value()));
    }
}
