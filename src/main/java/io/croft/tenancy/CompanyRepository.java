package io.croft.tenancy;

import io.croft.access.TenantId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CompanyRepository extends Repository<Company, TenantId> {

    String SHOWN = """
             from Company c left join Company p on p.id = c.parent
             where c.path like :reach
             and (lower(c.name.value) like :search escape '!' or c.slug.value like :search escape '!')
             and (:status is null and c.deletedAt is null or c.status = :status)
             and c.status in :statuses
            """;

    /** A page of companies; a row with a status this release does not know is left out. */
    default Slice<CompanySummary> list(String reach, String search, @Nullable CompanyStatus status, Pageable page) {
        return list(reach, search, status, EnumSet.allOf(CompanyStatus.class), page);
    }

    /** The number of all rows of {@link #list}. */
    default long count(String reach, String search, @Nullable CompanyStatus status) {
        return count(reach, search, status, EnumSet.allOf(CompanyStatus.class));
    }

    Company save(Company company);

    Optional<Company> findById(TenantId id);

    @Query("select count(c) > 0 from Company c where c.slug.value = :slug")
    boolean slugTaken(String slug);

    @Query(
            "select count(c) > 0 from Company c where lower(c.name.value) = lower(:name) and c.deletedAt is null and c.id <> :except")
    boolean nameTaken(String name, TenantId except);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Company c where c.id in :ids order by c.path")
    List<Company> lock(Collection<TenantId> ids);

    @Query("select c.id from Company c where c.path like :reach and c.id <> :self")
    List<TenantId> idsBelow(String reach, TenantId self);

    @Query("select c from Company c where c.path like :prefix and c.path <> :self")
    List<Company> below(String prefix, String self);

    @Query(
            "select new io.croft.tenancy.CompanySummary(c.id, c.name.value, c.slug.value, c.status, p.name.value, c.createdAt)"
                    + SHOWN)
    Slice<CompanySummary> list(
            String reach, String search, @Nullable CompanyStatus status, Set<CompanyStatus> statuses, Pageable page);

    @Query("select count(c)" + SHOWN)
    long count(String reach, String search, @Nullable CompanyStatus status, Set<CompanyStatus> statuses);

    @Query("select new io.croft.tenancy.CompanySummary(c.id, c.name.value, c.slug.value, c.status, null, c.createdAt)"
            + " from Company c where c.id in :ids and c.path like :reach")
    List<CompanySummary> names(Collection<TenantId> ids, String reach);

    @Query("select count(c) from Company c where c.parent = :company and c.deletedAt is null")
    long countChildren(TenantId company);

    @Query("select c.status from Company c where c.id = :id")
    Optional<CompanyStatus> status(TenantId id);

    /** Those that were deleted before a time and below which nothing stands that was not, the lowest first. */
    @Query(
            "select c.id from Company c where c.deletedAt < :before and not exists (select 1 from Company k"
                    + " where k.parent = c.id and (k.deletedAt is null or k.deletedAt >= :before)) order by length(c.path) desc")
    List<TenantId> deletedBefore(Instant before);

    @Modifying
    @Query("delete from Company c where c.id = :id")
    void remove(TenantId id);
}
