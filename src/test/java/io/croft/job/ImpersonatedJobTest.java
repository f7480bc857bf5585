package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Impersonator;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.testing.As;
import org.junit.jupiter.api.Test;

/** A job that somebody orders in another person's name works with that person's rights and names both. */
class ImpersonatedJobTest {

    private static final TenantId COMPANY = As.newCompany();
    private static final Actor TEACHER = As.actor(Role.TEACHER, COMPANY);

    @Test
    void whoActedInWhoseNameIsKeptWithTheJob() {
        Impersonator admin = new Impersonator(new UserId(Identifier.next()), "Ada", COMPANY, null);
        Actor read = Json.actor(Json.actor(TEACHER.impersonatedBy(admin)));
        assertThat(read).isEqualTo(TEACHER.impersonatedBy(admin));
        assertThat(read.without(TEACHER.permissions()).impersonator()).isEqualTo(admin);
    }

    @Test
    void aJobOfAnEarlierReleaseIsItsSubmittersOwn() {
        String stored = Json.actor(TEACHER).replace(",\"impersonator\":null", "");
        assertThat(stored).doesNotContain("impersonator");
        assertThat(Json.actor(stored)).isEqualTo(TEACHER);
    }
}
