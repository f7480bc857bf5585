package io.croft.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FeatureOffRepository extends Repository<FeatureOff, FeatureOff.Key> {

    FeatureOff save(FeatureOff off);

    @Query("select f.key.feature from FeatureOff f where f.key.company in :companies")
    List<String> features(Collection<UUID> companies);

    @Modifying
    @Query("delete from FeatureOff f where f.key = :key")
    void switchOn(FeatureOff.Key key);

    @Modifying
    @Query("delete from FeatureOff f where f.key.company = :company")
    void forget(UUID company);
}
