package io.croft.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class NoticesTest {

    @Autowired
    Notices notices;

    @Autowired
    NotifyFixture some;

    @Autowired
    Bell bell;

    @Autowired
    ChoiceStore choices;

    @Autowired
    Spreader spreader;

    @Autowired
    NoticeStore store;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aPersonFindsUnderTheirBellWhatTheyWereToldAndNobodyElseDoes() {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        Actor bo = some.person(Role.TEACHER, "Bo", Locale.ENGLISH);
        some.tellFailure(ann, "Deploy Networks");
        some.spreadAll();
        assertThat(some.words(ann.id())).containsExactly("Deploy Networks");
        assertThat(As.call(ann, bell::unread)).isEqualTo(1);
        assertThat(As.call(bo, bell::unread)).isZero();
        long number = As.call(ann, bell::newest).getFirst().number();
        assertThat(As.call(bo, () -> bell.read(number))).isFalse();
        assertThat(As.call(ann, bell::unread)).isEqualTo(1);
        As.run(ann, () -> bell.read(number));
        assertThat(As.call(ann, bell::unread)).isZero();
    }

    @Test
    void aChangeThatIsRolledBackIsNeverTold() {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notices.tell(failure(ann, "never"));
            status.setRollbackOnly();
        });
        some.tellFailure(ann, "done");
        some.spreadAll();
        assertThat(some.words(ann.id())).containsExactly("done");
    }

    @Test
    void aNoticeOutsideOfATransactionIsAMistakeOfTheRoom() {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        assertThatThrownBy(() -> notices.tell(failure(ann, "loose")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whoeverWantsNotToHearOfAKindDoesNot() {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        choices.choose(ann.id(), CroftKinds.JOB_FAILED, NoticeChannel.BELL, false);
        some.tellFailure(ann, "unheard");
        some.spreadAll();
        assertThat(some.words(ann.id())).isEmpty();
        choices.choose(ann.id(), CroftKinds.JOB_FAILED, NoticeChannel.BELL, true);
        some.tellFailure(ann, "heard");
        some.spreadAll();
        assertThat(some.words(ann.id())).containsExactly("heard");
    }

    @Test
    void theProvidersAdministratorsHearOfWhatConcernsTheInstallation() {
        Actor admin = some.person(Role.SUPER_ADMIN, "Root", Locale.ENGLISH);
        jdbc.update(
                "update people_person set tenant_id = ? where id = ?",
                TenantId.PROVIDER.value(),
                admin.id().value());
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> notices.tell(Notice.about(
                        TenantId.PROVIDER,
                        CroftKinds.SIGN_INS_FAILED,
                        Text.of("notify.kind.signInsFailed"),
                        Text.of("notify.notice.signInsFailed", 12, "192.0.2.7"))));
        some.spreadAll();
        assertThat(some.words(admin.id())).containsExactly("12");
        jdbc.update("delete from people_person where id = ?", admin.id().value());
    }

    @Test
    void ofManyProcessesThatSpreadAtOnceNoneTellsAPersonTwice() throws Exception {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        for (int i = 0; i < 40; i++) {
            some.tellFailure(ann, "job " + i);
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(
                    List.<Callable<Integer>>of(spreader::round, spreader::round, spreader::round, spreader::round));
        }
        some.spreadAll();
        assertThat(As.call(ann, bell::unread)).isEqualTo(40);
    }

    @Test
    void aNoticeThatCannotBeSpreadWaitsAndKeepsNoOtherBack() {
        Actor odd = some.person(Role.TEACHER, "Odd", Locale.ENGLISH);
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        jdbc.update(
                "update people_person set role = 'WIZARD' where id = ?",
                odd.id().value());
        some.tellFailure(odd, "poison");
        some.tellFailure(ann, "cure");
        some.spreadAll();
        assertThat(some.words(ann.id())).containsExactly("cure");
        assertThat(some.count(
                        "select count(*) from notify_notice where person_id = ? and attempts > 0 and next_try_at > happened_at",
                        odd.id().value()))
                .isEqualTo(1);
        jdbc.update(
                "update people_person set role = 'TEACHER' where id = ?",
                odd.id().value());
        jdbc.update(
                "update notify_notice set next_try_at = happened_at where person_id = ?",
                odd.id().value());
        some.spreadAll();
        assertThat(some.words(odd.id())).containsExactly("poison");
    }

    @Test
    void oldNoticesGoWithEverythingThatHangsOnThem() {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        some.tellFailure(ann, "old");
        some.spreadAll();
        jdbc.update(
                "update notify_notice set happened_at = '2020-01-01' where person_id = ?",
                ann.id().value());
        int purged = new TransactionTemplate(transactions)
                .execute(_ -> store.purge(java.time.Instant.parse("2020-06-01T00:00:00Z"), 1_000));
        assertThat(purged).isPositive();
        assertThat(some.words(ann.id())).isEmpty();
    }

    @Test
    void aLinkLeadsNowhereButToCroftItself() {
        Actor ann = As.actor(Role.TEACHER, As.newCompany());
        assertThatThrownBy(() -> failure(ann, "x").at("https://evil.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> failure(ann, "x").at("//evil.example")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Notice failure(Actor person, String job) {
        return Notice.to(
                person.id(),
                person.home(),
                CroftKinds.JOB_FAILED,
                Text.of("notify.notice.job.failed"),
                Text.verbatim(job));
    }
}
