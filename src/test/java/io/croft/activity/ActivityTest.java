package io.croft.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.OneConnection;
import io.croft.vault.Secret;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class ActivityTest {

    @Autowired
    Activity activity;

    @Autowired
    ActivityLog log;

    @Autowired
    ActivityChain chain;

    @Autowired
    Sequencer sequencer;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    org.springframework.jdbc.core.JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    private final Actor admin = As.actor(Role.COMPANY_ADMIN, As.newCompany());

    @Test
    void whatIsRecordedTellsWhoDidWhatForWhomOnWhatHowItEndedAndFromWhere() {
        Caller.call(new Caller("192.0.2.7", "Firefox"), () -> {
            inTransaction(ActivityFixture.entry("web-01")
                    .result(ActivityResult.WARNING)
                    .with("cores", 4));
            return true;
        });
        ActivityRecord record = only();
        assertThat(record.actor()).isEqualTo(admin.id());
        assertThat(record.actorName()).isEqualTo(admin.name());
        assertThat(record.company()).isEqualTo(admin.company());
        assertThat(record.thing()).isEqualTo(new ActivityThing("test", "web-01", "web-01"));
        assertThat(record.action()).isEqualTo("test.changed");
        assertThat(record.kind()).isEqualTo(ActivityKind.CONFIGURATION);
        assertThat(record.result()).isEqualTo(ActivityResult.WARNING);
        assertThat(record.words()).isEqualTo(Text.verbatim("Changed web-01"));
        assertThat(record.details()).isEqualTo("{\"cores\":4}");
        assertThat(record.address()).isEqualTo("192.0.2.7");
        assertThat(record.agent()).isEqualTo("Firefox");
    }

    @Test
    void whatIsRolledBackIsNotRecorded() {
        As.run(
                admin,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    activity.record(ActivityFixture.entry("never"));
                    status.setRollbackOnly();
                }));
        inTransaction(ActivityFixture.entry("done"));
        assertThat(only().thing()).isEqualTo(new ActivityThing("test", "done", "done"));
    }

    @Test
    void aTransactionRecordsAllInItsOrderAlsoWhatComesRightBeforeItsCommitAndNothingOfOneInsideThatIsRolledBack() {
        TransactionTemplate outer = new TransactionTemplate(transactions);
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        As.run(
                admin,
                () -> outer.executeWithoutResult(_ -> {
                    IntStream.range(0, TransactionEntries.PORTION)
                            .forEach(n -> activity.record(ActivityFixture.entry("first-" + n)));
                    apart.executeWithoutResult(status -> {
                        activity.record(ActivityFixture.entry("never"));
                        status.setRollbackOnly();
                    });
                    apart.executeWithoutResult(_ -> activity.record(ActivityFixture.entry("apart")));
                    activity.record(ActivityFixture.entry("second"));
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            activity.record(ActivityFixture.entry("last"));
                        }
                    });
                }));
        assertThat(names())
                .hasSize(TransactionEntries.PORTION + 3)
                .contains("apart", "first-0", "first-49")
                .containsSubsequence("first-0", "first-1", "second", "last")
                .doesNotContain("never");
    }

    @Test
    void aChangeWithoutATransactionIsNotRecordedAndARefusalNeedsNone() {
        assertThatThrownBy(() -> As.run(admin, () -> activity.record(ActivityFixture.entry("loose"))))
                .isInstanceOf(IllegalTransactionStateException.class);
        As.run(
                admin,
                () -> activity.recordApart(ActivityFixture.entry("refused").result(ActivityResult.FAILED)));
        assertThat(only().result()).isEqualTo(ActivityResult.FAILED);
    }

    @Test
    void whoeverAsksForWhatTheyHaveNoRightToIsRecorded() {
        assertThatThrownBy(() -> As.run(admin, chain::check)).isInstanceOf(AccessDeniedException.class);
        assertThat(only().action()).isEqualTo("authorization.refused");
        assertThat(only().result()).isEqualTo(ActivityResult.FAILED);
        assertThat(only().actor()).isEqualTo(admin.id());
        assertThat(only().details()).contains("ActivityChain.check");
    }

    @Test
    void aRefusalInsideATransactionThatMayBeRolledBackIsAMistakeOfTheRoom() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> activity.recordApart(ActivityFixture.entry("lost"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRecordNeedsNoConnectionBesideTheCallersOwn() throws Exception {
        boolean written = OneConnection.of(database, () -> {
            inTransaction(ActivityFixture.entry("one"));
            return true;
        });
        assertThat(written).isTrue();
    }

    @Test
    void secretsAreMaskedByTypeAndByName() {
        inTransaction(ActivityFixture.entry("secret")
                .with("plain", Secret.of("hunter2"))
                .with("newPassword", "hunter2")
                .with("list", List.of(Map.of("tokenSecret", "hunter2", "sshKey", "hunter2", "node", "pve1")))
                .with("public_key", "ssh-ed25519"));
        assertThat(only().details())
                .doesNotContain("hunter2")
                .contains("\"plain\":\"***\"", "\"newPassword\":\"***\"", "pve1", "ssh-ed25519");
    }

    @Test
    void noTextIsTooLongAndNoneIsStrange() {
        String endless = "\uD83D\0x\u20AC".repeat(50_000);
        Caller.call(new Caller(endless, endless), () -> {
            inTransaction(ActivityEntry.of(
                            ActivityKind.ERROR, "test.changed", Text.of(endless.substring(0, 100), endless, endless))
                    .on(new ActivityThing(endless, endless, endless))
                    .with("fact", endless)
                    .with("facts", java.util.Collections.nCopies(1_000, endless))
                    .with("more", Map.of("a", java.util.Collections.nCopies(1_000, endless))));
            return true;
        });
        ActivityRecord record = only();
        assertThat(record.agent()).hasSize(300).endsWith("…");
        assertThat(record.details()).hasSizeLessThanOrEqualTo(8_000).contains("…");
        assertThat(record.words().args()).allMatch(argument -> argument.endsWith("…"));
    }

    private void inTransaction(ActivityEntry entry) {
        As.run(admin, () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> activity.record(entry)));
    }

    private ActivityRecord only() {
        List<ActivityRecord> all = all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** In the order of their numbers. */
    private List<String> names() {
        return all().stream()
                .sorted(Comparator.comparing(ActivityRecord::number))
                .map(record -> Objects.requireNonNull(record.thing()).name())
                .toList();
    }

    private List<ActivityRecord> all() {
        while (jdbc.queryForObject("select count(*) from activity_incoming", Integer.class) > 0) {
            sequencer.sequence();
        }
        return As.call(
                admin,
                () -> log.list(ActivityFilter.ALL, PageRequest.ofSize(100)).getContent());
    }
}
