package io.croft.tenancy;

import io.croft.access.CurrentActor;
import io.croft.access.ObjectRight;
import io.croft.access.ObjectRights;
import io.croft.access.ProjectId;
import io.croft.access.TenantId;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.kernel.Unrecorded;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The projects of the company in scope: all of them for people who see the whole company, for others those they are
 * members of. What is in a project is hidden from other people below the services, see
 * {@link io.croft.access.ProjectOwned}.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('project.manage')")
public class Projects {

    /** The kind of projects in {@link ObjectRights}. */
    static final String KIND = "project";

    private final ProjectRepository projects;
    private final ObjectRights rights;
    private final List<ProjectContents> contents;
    private final ProjectActivity activity;
    private final Clock clock;

    Projects(
            ProjectRepository projects,
            ObjectRights rights,
            List<ProjectContents> contents,
            ProjectActivity activity,
            Clock clock) {
        this.projects = projects;
        this.rights = rights;
        this.contents = List.copyOf(contents);
        this.activity = activity;
        this.clock = clock;
    }

    /** Makes a project in the company in scope; an actor who does not see the whole company becomes its member. */
    public ProjectResult create(ProjectName name, ProjectDescription description) {
        Optional<Problem> taken = taken(name, null);
        if (taken.isPresent()) {
            return new ProjectResult.Refused(taken.get());
        }
        ProjectId id = new ProjectId(Identifier.next());
        if (!saved(new Project(id, name, description, clock.instant()))) {
            return new ProjectResult.Refused(nameTaken(name));
        }
        if (!CurrentActor.require().role().seesWholeCompany()) {
            rights.grant(KIND, id.value(), CurrentActor.require().id(), ObjectRight.MEMBER);
        }
        activity.record("created", id, name.value());
        return new ProjectResult.Done(id);
    }

    /**
     * Changes name and description.
     *
     * @throws ProjectNotFound when the actor sees no such project
     */
    public ProjectResult change(ProjectId id, ProjectName name, ProjectDescription description) {
        Project project = require(id);
        Optional<Problem> taken = taken(name, id);
        if (taken.isPresent()) {
            return new ProjectResult.Refused(taken.get());
        }
        project.change(name, description);
        if (!saved(project)) {
            return new ProjectResult.Refused(nameTaken(name));
        }
        activity.record("changed", id, name.value());
        return new ProjectResult.Done(id);
    }

    /**
     * Deletes a project that contains nothing.
     *
     * @throws ProjectNotFound when the actor sees no such project
     */
    public ProjectResult delete(ProjectId id) {
        Project project = require(id);
        List<Text> held =
                contents.stream().flatMap(room -> room.of(id).stream()).toList();
        if (!held.isEmpty()) {
            return new ProjectResult.NotEmpty(held);
        }
        contents.forEach(room -> room.deleted(id));
        rights.forget(id.value());
        projects.delete(project);
        activity.record("deleted", id, project.name());
        return new ProjectResult.Done(id);
    }

    /** A project the actor sees. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('project.view')")
    public Optional<ProjectDetails> find(ProjectId id) {
        return projects.findById(id).map(Project::details);
    }

    /**
     * A page of the projects the actor sees. Sort properties: {@code name}, {@code createdAt}.
     *
     * @param search part of name or description; empty for all
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('project.view')")
    public Slice<ProjectSummary> list(String search, Pageable page) {
        return projects.list(contains(search), page);
    }

    /** The number of all projects {@link #list} returns. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('project.view')")
    public long count(String search) {
        return projects.count(contains(search));
    }

    /** The names of those of the given projects that the actor sees. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Map<ProjectId, String> names(Collection<ProjectId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : projects.some(ids).stream().collect(Collectors.toUnmodifiableMap(Project::id, Project::name));
    }

    /**
     * Locks a project until the transaction ends, so that something can be put into it before it could be deleted.
     *
     * @return the company it belongs to
     * @throws ProjectNotFound when the actor sees no such project
     */
    @PreAuthorize("isAuthenticated()")
    @Unrecorded("locks a project for the room that puts something into it, which is recorded")
    public TenantId hold(ProjectId id) {
        return require(id).tenant();
    }

    private Project require(ProjectId id) {
        return projects.lock(id).orElseThrow(() -> new ProjectNotFound(id));
    }

    private Optional<Problem> taken(ProjectName name, @Nullable ProjectId except) {
        return projects.nameTaken(name.value(), except == null ? null : except.value())
                ? Optional.of(nameTaken(name))
                : Optional.empty();
    }

    private static Problem nameTaken(ProjectName name) {
        return Problem.at("name", "tenancy.project.name.taken", name.value());
    }

    /** False when another project, which the actor may not see, has the name; the transaction is then rolled back. */
    private boolean saved(Project project) {
        try {
            projects.saveAndFlush(project);
            return true;
        } catch (DataIntegrityViolationException nameTaken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
    }

    private static String contains(String search) {
        String escaped = search.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}
