package io.croft.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class OwnLanguageTest {

    @Autowired
    OwnLanguage language;

    @Autowired
    TestPeople people;

    @Test
    void aLanguageIsThePersonsOwnInWhicheverCompanyTheyWork() {
        TenantId home = TenantId.PROVIDER;
        UserId person = people.user(home);
        Actor atHome = Actor.of(person, "Bo", Role.SUPER_ADMIN, home);
        Actor away = atHome.entering(people.company());
        assertThat(As.call(atHome, language::find)).isEmpty();

        As.run(away, () -> language.choose(Locale.of("es")));

        assertThat(As.call(atHome, language::find)).contains(Locale.of("es"));
        assertThat(As.call(Actor.of(people.user(home), "Ann", Role.SUPER_ADMIN, home), language::find))
                .isEmpty();
    }
}
