package io.croft.inventory;

import io.croft.cluster.ClusterId;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored offers of templates. */
interface OfferRepository extends Repository<OfferRow, OfferRow.Key> {

    OfferRow save(OfferRow offer);

    List<OfferRow> findAll();

    @Modifying
    @Query("delete from OfferRow o where o.id.template = :template")
    void withdraw(GuestRef template);

    @Modifying
    @Query("delete from OfferRow o where o.id.template.cluster = :cluster")
    void forgetCluster(ClusterId cluster);
}
