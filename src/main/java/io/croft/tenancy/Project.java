package io.croft.tenancy;

import io.croft.access.ProjectId;
import io.croft.access.ProjectOwned;
import io.croft.access.TenantOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Filter;

/** A project; people who do not see the whole company see those they are members of. */
@Entity
@Table(name = "tenancy_project")
@Filter(
        name = ProjectOwned.MEMBERS_ONLY,
        deduceAliasInjectionPoints = false,
        condition =
                "exists (select 1 from access_object_right r where r.object_id = {alias}.id and r.person_id = :member)")
class Project extends TenantOwned {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProjectId id;

    @Version
    private long version;

    private String name;

    private String description;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    Project(ProjectId id, ProjectName name, ProjectDescription description, Instant now) {
        this.id = id;
        this.name = name.value();
        this.description = description.value();
        this.createdAt = now;
    }

    ProjectId id() {
        return id;
    }

    String name() {
        return name;
    }

    void change(ProjectName newName, ProjectDescription newDescription) {
        name = newName.value();
        description = newDescription.value();
    }

    ProjectDetails details() {
        return new ProjectDetails(id, tenant(), name, description, version, createdAt);
    }
}
