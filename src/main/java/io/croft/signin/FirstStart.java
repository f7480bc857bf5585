package io.croft.signin;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.people.DisplayName;
import io.croft.people.Newcomers;
import io.croft.people.PeopleDirectory;
import io.croft.people.UserName;
import io.croft.tenancy.InCompany;
import io.croft.vault.RandomText;
import io.croft.vault.Secret;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Makes the first super admin when there is none and logs the generated password once, before the commit, so that an
 * interrupted start leaves no administrator whose password nobody knows.
 */
@Component
class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final UserName NAME = new UserName("admin");

    private final PeopleDirectory people;
    private final Newcomers newcomers;
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final InCompany inCompany;
    private final SignInActivity activity;
    private final Clock clock;

    FirstStart(
            PeopleDirectory people,
            Newcomers newcomers,
            AccountRepository accounts,
            PasswordHashing hashing,
            InCompany inCompany,
            SignInActivity activity,
            Clock clock) {
        this.people = people;
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.hashing = hashing;
        this.inCompany = inCompany;
        this.activity = activity;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void makeFirstAdmin() {
        if (inCompany.read(people::hasAdministrator)) {
            return;
        }
        try {
            inCompany.run(TenantId.PROVIDER, this::make);
        } catch (DataIntegrityViolationException another) {
            LOG.debug("Another process on the same database has made the first administrator", another);
        }
    }

    private void make() {
        Secret password = RandomText.password();
        UserId admin = newcomers.first(NAME, new EmailAddress("admin@localhost"), new DisplayName("Administrator"));
        activity.firstAdmin(admin, NAME.value());
        accounts.saveAndFlush(Account.withGiven(hashing.hash(password), admin, clock.instant()));
        LOG.warn(
                "First start: sign in as \"{}\" with the password \"{}\" and change it; it is not shown again",
                NAME,
                password.reveal());
    }
}
