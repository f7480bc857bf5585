package io.croft.job;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ItemRepository extends Repository<Item, Item.ItemId> {

    @Query("select i from Item i where i.id.jobId = :job order by i.position")
    List<Item> ofJob(UUID job);
}
