package io.croft.tenancy;

import io.croft.access.ProjectId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectRepository extends Repository<Project, ProjectId> {

    Project saveAndFlush(Project project);

    void delete(Project project);

    Optional<Project> findById(ProjectId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.id = :id")
    Optional<Project> lock(ProjectId id);

    @Query("""
            select new io.croft.tenancy.ProjectSummary(p.id.value, p.name, p.description,
                (select count(r) from GrantedRight r where r.key.objectId = p.id.value), p.createdAt)
              from Project p where lower(p.name) like :search escape '!' or lower(p.description) like :search escape '!'""")
    Slice<ProjectSummary> list(String search, Pageable page);

    @Query(
            "select count(p) from Project p where lower(p.name) like :search escape '!' or lower(p.description) like :search escape '!'")
    long count(String search);

    @Query("select count(p) from Project p")
    long count();

    @Query("select p from Project p where p.id in :ids order by p.name")
    List<Project> some(Collection<ProjectId> ids);

    @Query("select count(p) > 0 from Project p where p.name = :name and (:except is null or p.id.value <> :except)")
    boolean nameTaken(String name, @Nullable UUID except);
}
