package io.croft.notify;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import io.croft.testing.As;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People who can be told something, and what was told. */
@Component
public class NotifyFixture {

    private final Notices notices;
    private final Spreader spreader;
    private final BellStore bells;
    private final MailSetupRepository setups;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    NotifyFixture(
            Notices notices,
            Spreader spreader,
            BellStore bells,
            MailSetupRepository setups,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.notices = notices;
        this.spreader = spreader;
        this.bells = bells;
        this.setups = setups;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Somebody who has joined a company of their own, with an address that the company gave them. */
    public Actor person(Role role, String name, Locale language) {
        Actor actor = Actor.of(new UserId(Identifier.next()), name, role, As.newCompany());
        jdbc.update(
                "insert into people_person (id, tenant_id, version, user_name, email, given_email, display_name, locale, role,"
                        + " status, created_at) values (?, ?, 0, ?, ?, ?, ?, ?, ?, 'ACTIVE', now(6))",
                actor.id().value(),
                actor.home().value(),
                actor.id().toString(),
                email(actor),
                email(actor),
                name,
                language.toLanguageTag(),
                role.name());
        return actor;
    }

    static String email(Actor actor) {
        return actor.id() + "@example.org";
    }

    /** Tells somebody that a job of theirs failed. */
    public void tellFailure(Actor actor, String job) {
        Notice notice = Notice.to(
                        actor.id(),
                        actor.home(),
                        CroftKinds.JOB_FAILED,
                        Text.of("notify.notice.job.failed"),
                        Text.verbatim(job))
                .at("jobs/0");
        transaction.executeWithoutResult(_ -> notices.tell(notice));
    }

    /** Returns when nothing waits that could be spread now, whoever spreads it. */
    public void spreadAll() {
        while (due() > 0) {
            spreader.round();
        }
    }

    private int due() {
        return count("select count(*) from notify_notice where next_try_at <= utc_timestamp(6)");
    }

    int count(String sql, Object... args) {
        Integer count = jdbc.queryForObject(sql, Integer.class, args);
        return count == null ? 0 : count;
    }

    List<String> words(UserId person) {
        return bells.newest(person, false, 0, 20).stream()
                .map(entry -> entry.words().args().getFirst())
                .toList();
    }

    /** How the deliveries to an address stand. */
    List<String> states(String addressee) {
        return jdbc.queryForList(
                "select state from notify_delivery where addressee = ? order by created_at", String.class, addressee);
    }

    List<UUID> deliveries(String addressee) {
        return jdbc.queryForList("select id from notify_delivery where addressee = ?", UUID.class, addressee);
    }

    public void noMail() {
        transaction.executeWithoutResult(_ -> setups.findById(MailSetup.ID).ifPresent(setups::delete));
    }

    /** Everything that the room stores, as text. */
    String dump() {
        StringBuilder all = new StringBuilder();
        for (String table :
                List.of("notify_notice", "notify_bell", "notify_delivery", "notify_letter", "notify_mail")) {
            all.append(jdbc.queryForList("select * from " + table));
        }
        return all.toString();
    }

    TenantId anyCompany() {
        return As.newCompany();
    }
}
