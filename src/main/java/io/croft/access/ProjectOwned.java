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
 * An entity of a company that may stand in one of its projects. Whoever does not see the whole company sees those in no project and
 * those in projects of which they are a member: Hibernate adds this to every query, update, delete and look-up by id, as it does with
 * the company (decision 028).
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

    /** The project this stands in, if any. */
    public Optional<ProjectId> project() {
        return Optional.ofNullable(project).map(ProjectId::new);
    }
}
