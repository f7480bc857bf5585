package io.croft.access;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.jspecify.annotations.Nullable;

/**
 * An entity of a company that may belong to one of its projects. People who do not see the whole company see entities
 * without a project and those of projects they are members of. A Hibernate filter adds this to every query, update,
 * delete and look-up by id (decision 028).
 */
@MappedSuperclass
@FilterDef(
        name = ProjectOwned.MEMBERS_ONLY,
        applyToLoadByKey = true,
        parameters = @ParamDef(name = ProjectOwned.MEMBER, type = UUID.class))
@Filter(
        name = ProjectOwned.MEMBERS_ONLY,
        deduceAliasInjectionPoints = false,
        condition = "({alias}.project_id is null or exists (select 1 from access_object_right r"
                + " where r.object_id = {alias}.project_id and r.person_id = :member))")
public abstract class ProjectOwned extends TenantOwned {

    /** The filter of sessions of people who see only the projects they are members of. */
    public static final String MEMBERS_ONLY = "membersOnly";

    static final String MEMBER = "member";

    @Column(name = "project_id")
    private @Nullable UUID project;

    /** The project this belongs to, or empty when it belongs to none. */
    public Optional<ProjectId> project() {
        return Optional.ofNullable(project).map(ProjectId::new);
    }
}
