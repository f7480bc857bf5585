package io.croft.tenancy;

import io.croft.access.ObjectRight;
import io.croft.access.ObjectRights;
import io.croft.access.ProjectId;
import io.croft.access.Role;
import io.croft.access.UserId;
import java.util.EnumSet;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of projects, who see what is in them. */
@Service
@Transactional
@PreAuthorize("hasAuthority('project.manage')")
public class ProjectMembers {

    /** The most people a search returns. */
    public static final int CHOICES = 20;

    private final ProjectRepository projects;
    private final ObjectRights rights;
    private final Colleagues people;
    private final ProjectActivity activity;

    ProjectMembers(ProjectRepository projects, ObjectRights rights, Colleagues people, ProjectActivity activity) {
        this.projects = projects;
        this.rights = rights;
        this.people = people;
        this.activity = activity;
    }

    /**
     * The members of a project, by name.
     *
     * @throws ProjectNotFound when the actor sees no such project
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('project.view')")
    public List<Colleague> of(ProjectId project) {
        Project shown = projects.findById(project).orElseThrow(() -> new ProjectNotFound(project));
        return people.find(rights.on(shown.id().value()).keySet());
    }

    /** People of the company whose name, user name or address contains the text; at most {@link #CHOICES}. */
    @Transactional(readOnly = true)
    public List<Colleague> search(String text) {
        return people.search(text, EnumSet.allOf(Role.class), CHOICES);
    }

    /**
     * Adds a member; takes effect at the next statement of that person.
     *
     * @return whether the person belongs to the company and was no member yet
     * @throws ProjectNotFound when the actor sees no such project
     */
    public boolean add(ProjectId project, UserId person) {
        Project locked = require(project);
        List<Colleague> found = people.find(List.of(person));
        if (found.isEmpty() || !rights.grant(Projects.KIND, project.value(), person, ObjectRight.MEMBER)) {
            return false;
        }
        activity.member("memberAdded", project, locked.name(), found.getFirst());
        return true;
    }

    /**
     * Removes a member; takes effect at the next statement of that person.
     *
     * @return whether the person was a member
     * @throws ProjectNotFound when the actor sees no such project
     */
    public boolean remove(ProjectId project, UserId person) {
        Project locked = require(project);
        if (!rights.revoke(project.value(), person)) {
            return false;
        }
        Colleague gone = people.find(List.of(person)).stream()
                .findFirst()
                .orElseGet(() -> new Colleague(person, person.toString(), "", Role.USER));
        activity.member("memberRemoved", project, locked.name(), gone);
        return true;
    }

    private Project require(ProjectId id) {
        return projects.lock(id).orElseThrow(() -> new ProjectNotFound(id));
    }
}
