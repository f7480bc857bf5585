package io.croft.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.CroftTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class LateRepositoriesTest {

    @Autowired
    LateRepositories repositories;

    /** Since they are prepared late, wrong queries would no longer stop a start. */
    @Test
    void theQueriesOfEveryRepositoryAreRight() {
        assertThat(repositories.prepare()).isGreaterThanOrEqualTo(19);
    }
}
