package io.croft.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface KeptListRepository extends Repository<KeptList, KeptList.Key> {

    KeptList save(KeptList kept);

    void delete(KeptList kept);

    Optional<KeptList> findById(KeptList.Key key);

    @Query("select k from KeptList k where k.key.person = :person and k.key.list = :list order by k.key.name")
    List<KeptList> of(UUID person, String list);
}
