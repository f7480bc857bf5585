package io.croft.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProfileRepository extends Repository<Profile, ProfileId> {

    String SUMMARY = "select new io.croft.people.ProfileSummary(f.id, f.name, f.permissions,"
            + " (select count(p) from Person p where p.profile = f.id.value)) from Profile f";

    Profile saveAndFlush(Profile profile);

    Optional<Profile> findById(ProfileId id);

    @Query(SUMMARY + " order by f.name")
    List<ProfileSummary> list();

    @Query(SUMMARY + " where f.id = :id")
    Optional<ProfileSummary> summary(ProfileId id);

    @Query("select count(f) > 0 from Profile f where lower(f.name) = lower(:name) and f.id <> :except")
    boolean nameTaken(String name, ProfileId except);

    /** Whoever bears one profile bears another one, or the built-in one of their role. */
    @Modifying(clearAutomatically = true)
    @Query("update Person p set p.profile = :other, p.version = p.version + 1 where p.profile = :profile")
    void replace(UUID profile, @Nullable UUID other);

    void delete(Profile profile);

    @Modifying
    @Query("delete from Profile f")
    void deleteAll();
}
