package io.croft.cluster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored grants. */
interface GrantRepository extends Repository<Grant, Grant.Key> {

    Optional<Grant> findById(Grant.Key key);

    Grant save(Grant grant);

    void delete(Grant grant);

    @Query("select g from Grant g where g.key.cluster = :cluster")
    List<Grant> ofCluster(ClusterId cluster);

    @Query("select g from Grant g where g.key.company = :company")
    List<Grant> ofCompany(UUID company);

    @Modifying
    @Query("delete from Grant g where g.key.cluster = :cluster")
    void deleteOfCluster(ClusterId cluster);
}
