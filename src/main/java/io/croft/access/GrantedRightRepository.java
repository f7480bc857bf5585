package io.croft.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GrantedRightRepository extends Repository<GrantedRight, GrantedRight.Key> {

    GrantedRight save(GrantedRight right);

    void delete(GrantedRight right);

    Optional<GrantedRight> findById(GrantedRight.Key key);

    @Query("select r from GrantedRight r where r.key.objectId in :objects order by r.key.objectId, r.key.personId")
    List<GrantedRight> on(Collection<UUID> objects);

    @Query(
            "select r from GrantedRight r where r.key.personId = :person and r.objectKind = :kind order by r.key.objectId")
    List<GrantedRight> of(UUID person, String kind);

    @Modifying
    @Query("delete from GrantedRight r where r.key.objectId = :object")
    void deleteOn(UUID object);

    @Modifying
    @Query("delete from GrantedRight r where r.key.personId = :person")
    void deleteOf(UUID person);
}
