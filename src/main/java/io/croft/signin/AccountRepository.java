package io.croft.signin;

import io.croft.access.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UserId> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(UserId person);

    @Query("select a from Account a where a.person in :people")
    List<Account> of(Collection<UserId> people);

    /** The present session epochs of these people. */
    @Query("select new io.croft.signin.PersonEpoch(a.person, a.sessionEpoch) from Account a where a.person in :people")
    List<PersonEpoch> epochs(Collection<UserId> people);
}
