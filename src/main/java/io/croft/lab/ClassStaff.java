package io.croft.lab;

import io.croft.access.ObjectRight;
import io.croft.access.ObjectRights;
import io.croft.access.Role;
import io.croft.access.UserId;
import io.croft.tenancy.Colleague;
import io.croft.tenancy.Colleagues;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People with a right on a class besides its owner: co-owners may do everything the owner may, assistants look after
 * its machines (power and reset).
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('class.manage')")
public class ClassStaff {

    /** The most people a search returns. */
    public static final int CHOICES = 20;

    private static final String KIND = "class";

    /** Roles whose people may be staff of a class. */
    private static final Set<Role> TEACHING = Set.of(Role.TEACHER, Role.COMPANY_ADMIN);

    private final LabClassAccess access;
    private final LabClassRepository labClasses;
    private final ObjectRights rights;
    private final Colleagues colleagues;
    private final LabActivity activity;
    private final ApplicationEventPublisher events;

    ClassStaff(
            LabClassAccess access,
            LabClassRepository labClasses,
            ObjectRights rights,
            Colleagues colleagues,
            LabActivity activity,
            ApplicationEventPublisher events) {
        this.access = access;
        this.labClasses = labClasses;
        this.rights = rights;
        this.colleagues = colleagues;
        this.activity = activity;
        this.events = events;
    }

    /**
     * Co-owners and assistants, by name.
     *
     * @throws ClassNotFound when the actor sees no such class
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('class.view')")
    public List<ClassStaffMember> of(ClassId id) {
        var held = rights.on(access.requireSeen(id).id().value());
        return colleagues.find(held.keySet()).stream()
                .map(person -> new ClassStaffMember(
                        person.id(),
                        person.name(),
                        person.login(),
                        held.getOrDefault(person.id(), ObjectRight.ASSISTANT)))
                .toList();
    }

    /**
     * Teachers and administrators of the company whose name, user name or address contains the text; at most
     * {@link #CHOICES}.
     */
    @Transactional(readOnly = true)
    public List<Colleague> search(String text) {
        return colleagues.search(text, TEACHING, CHOICES);
    }

    /**
     * Makes a person a co-owner or an assistant, replacing their former right.
     *
     * @param right {@link ObjectRight#CO_OWNER} or {@link ObjectRight#ASSISTANT}
     * @return whether anything changed; false for the owner, and for people who do not teach in the company
     * @throws ClassNotFound when the actor may not change such a class
     */
    public boolean add(ClassId id, UserId person, ObjectRight right) {
        if (right == ObjectRight.MEMBER) {
            throw new IllegalArgumentException("classes have no members");
        }
        var labClass = locked(id);
        var found = colleagues.find(List.of(person)).stream()
                .filter(known -> TEACHING.contains(known.role()))
                .findFirst();
        if (found.isEmpty() || labClass.owner().equals(person) || !rights.grant(KIND, id.value(), person, right)) {
            return false;
        }
        activity.staff(
                right == ObjectRight.CO_OWNER ? "coOwner" : "assistant",
                labClass,
                person,
                found.get().name());
        changed(labClass);
        return true;
    }

    /**
     * Removes the right of a co-owner or assistant.
     *
     * @return whether they had one
     * @throws ClassNotFound when the actor may not change such a class
     */
    public boolean remove(ClassId id, UserId person) {
        return taken(locked(id), person);
    }

    /**
     * Removes the right of a co-owner; the right of an assistant is kept.
     *
     * @return whether they were a co-owner
     * @throws ClassNotFound when the actor may not change such a class
     */
    public boolean removeCoOwner(ClassId id, UserId person) {
        var labClass = locked(id);
        return rights.on(id.value()).get(person) == ObjectRight.CO_OWNER && taken(labClass, person);
    }

    private boolean taken(LabClass labClass, UserId person) {
        if (!rights.revoke(labClass.id().value(), person)) {
            return false;
        }
        var name = colleagues.find(List.of(person)).stream()
                .map(Colleague::name)
                .findFirst()
                .orElseGet(person::toString);
        activity.staff("staffRemoved", labClass, person, name);
        changed(labClass);
        return true;
    }

    private LabClass locked(ClassId id) {
        labClasses.lock(id);
        return access.require(id);
    }

    private void changed(LabClass labClass) {
        events.publishEvent(new LabEvent.ClassChanged(labClass.id(), labClass.tenant()));
    }
}
