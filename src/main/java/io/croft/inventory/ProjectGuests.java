package io.croft.inventory;

import io.croft.access.ProjectId;
import io.croft.kernel.Text;
import io.croft.tenancy.ProjectContents;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prevents a project from being deleted while it contains machines. */
@Component
class ProjectGuests implements ProjectContents {

    private static final long MOST = 1000;

    private final GuestSearch search;
    private final OwnerStore owners;

    ProjectGuests(GuestSearch search, OwnerStore owners) {
        this.search = search;
        this.owners = owners;
    }

    @Override
    public List<Text> of(ProjectId project) {
        long count = search.count(GuestFilter.ALL.in(project), MOST);
        return count == 0 ? List.of() : List.of(Text.of("inventory.project.holds", count));
    }

    @Override
    public void deleted(ProjectId project) {
        owners.leave(project);
    }
}
