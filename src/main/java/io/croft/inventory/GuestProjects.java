package io.croft.inventory;

import io.croft.access.ProjectId;
import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityThing;
import io.croft.inventory.InventoryEvent.GuestChanged;
import io.croft.kernel.Text;
import io.croft.tenancy.Projects;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns guests to projects of their company. */
@Service
@Transactional
@PreAuthorize("hasAuthority('project.manage')")
public class GuestProjects {

    private final Projects projects;
    private final GuestSearch search;
    private final OwnerStore owners;
    private final Activity activity;
    private final ApplicationEventPublisher events;

    GuestProjects(
            Projects projects,
            GuestSearch search,
            OwnerStore owners,
            Activity activity,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.search = search;
        this.owners = owners;
        this.activity = activity;
        this.events = events;
    }

    /**
     * Moves guests into a project, or out of any. Guests that the actor does not see, or of another company than the
     * project, are skipped.
     *
     * @param project the project, or null for none
     * @return how many were moved
     * @throws io.croft.tenancy.ProjectNotFound when the actor sees no such project
     */
    public int move(Collection<GuestRef> guests, @Nullable ProjectId project) {
        TenantId company = project == null ? null : projects.hold(project);
        String name = project == null ? "" : projects.names(List.of(project)).getOrDefault(project, "");
        int moved = 0;
        for (GuestRow guest : search.find(List.copyOf(guests))) {
            if ((company == null || company.equals(guest.owner()))
                    && owners.stand(guest.ref(), guest.owner(), guest.project(), project)) {
                record(guest, name, project);
                events.publishEvent(new GuestChanged(guest.ref(), guest.owner(), guest.state(), guest.addresses()));
                moved++;
            }
        }
        return moved;
    }

    /** The names of the projects of these guests, as far as the actor sees them. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Map<ProjectId, String> names(Collection<GuestRow> guests) {
        return projects.names(guests.stream()
                .flatMap(guest -> java.util.Optional.ofNullable(guest.project()).stream())
                .distinct()
                .toList());
    }

    private void record(GuestRow guest, String projectName, @Nullable ProjectId project) {
        Text words = project == null
                ? Text.of("inventory.activity.leftProject", guest.name())
                : Text.of("inventory.activity.movedToProject", guest.name(), projectName);
        activity.record(ActivityEntry.of(ActivityKind.VM_MANAGEMENT, "inventory.guest.project", words)
                .on(new ActivityThing("guest", guest.ref().toString(), guest.name()))
                .in(guest.owner())
                .with("project", project)
                .with("before", guest.project()));
    }
}
