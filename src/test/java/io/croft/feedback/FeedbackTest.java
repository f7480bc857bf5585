package io.croft.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.Problem;
import io.croft.notify.NotifyFixture;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@CroftTest
class FeedbackTest {

    @Autowired
    Feedback feedback;

    @Autowired
    FeedbackInbox inbox;

    @Autowired
    NotifyFixture people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void clear() {
        clock.reset();
        jdbc.update("delete from feedback_message");
    }

    @Test
    void whatAPersonWritesReachesTheProviderAndTheAnswerReachesThePerson() {
        Actor ann = people.person(Role.USER, "Ann", Locale.ENGLISH);
        String text = "The console stays black " + UUID.randomUUID();
        assertThat(send(ann, text)).isEmpty();
        FeedbackRow row = list(null).getFirst();
        assertThat(row.text()).isEqualTo(text);
        assertThat(row.state()).isEqualTo(FeedbackState.NEW);
        assertThat(row.page()).isEqualTo("my");
        assertThat(row.personName()).isEqualTo("Ann");
        assertThat(notices("feedback.sent", text)).isEqualTo(1);
        As.run(As.superAdmin(), () -> inbox.read(row.id()));
        assertThat(list(FeedbackState.READ)).hasSize(1);
        String answer = "Try another browser " + UUID.randomUUID();
        assertThat(As.call(As.superAdmin(), () -> inbox.answer(row.id(), answer)))
                .isEmpty();
        assertThat(notices("feedback.answered", answer)).isEqualTo(1);
        FeedbackRow mine = As.call(ann, feedback::mine).getFirst();
        assertThat(mine.state()).isEqualTo(FeedbackState.ANSWERED);
        assertThat(mine.answer()).isEqualTo(answer);
        As.run(As.superAdmin(), () -> inbox.read(row.id()));
        assertThat(list(FeedbackState.ANSWERED))
                .as("reading once more changes nothing")
                .hasSize(1);
        As.run(As.superAdmin(), () -> inbox.close(row.id()));
        assertThat(list(FeedbackState.CLOSED)).hasSize(1);
        assertThat(list(FeedbackState.NEW)).isEmpty();
    }

    @Test
    void nobodyReadsWhatOthersWrite() {
        Actor ann = people.person(Role.USER, "Ann", Locale.ENGLISH);
        Actor boss = Actor.of(As.actor(Role.COMPANY_ADMIN, ann.home()).id(), "Boss", Role.COMPANY_ADMIN, ann.home());
        send(ann, "about my boss");
        assertThat(As.call(boss, feedback::mine)).isEmpty();
        assertThat(As.call(ann, feedback::mine)).hasSize(1);
    }

    @Test
    void aMessageWithoutWordsATooLongOneAndTheTwentyFirstOfADayAreRefused() {
        Actor ann = people.person(Role.USER, "Ann", Locale.ENGLISH);
        assertThat(send(ann, " \u200b ")).get().extracting(Problem::field).isEqualTo("text");
        assertThat(send(ann, "x".repeat(Feedback.LONGEST + 1))).isPresent();
        for (int n = 0; n < Feedback.MOST_A_DAY; n++) {
            assertThat(send(ann, "message " + n)).isEmpty();
        }
        assertThat(send(ann, "one more")).isPresent();
        clock.advance(Duration.ofHours(25));
        assertThat(send(ann, "the next day")).isEmpty();
    }

    @Test
    void nobodyButTheProviderOpensAnswersOrClosesMessages() {
        Actor ann = people.person(Role.USER, "Ann", Locale.ENGLISH);
        send(ann, "about everything");
        UUID id = list(null).getFirst().id();
        for (Role role : List.of(Role.RESELLER, Role.COMPANY_ADMIN, Role.SALESPERSON, Role.TEACHER, Role.USER)) {
            Actor other = As.actor(role, ann.home());
            refused(other, () -> inbox.list(null, PageRequest.ofSize(50)));
            refused(other, () -> inbox.read(id));
            refused(other, () -> inbox.answer(id, "mine"));
            refused(other, () -> inbox.close(id));
        }
        assertThat(list(FeedbackState.NEW)).hasSize(1);
    }

    private static void refused(Actor actor, Runnable deed) {
        assertThatThrownBy(() -> As.run(actor, deed)).as(actor.role().name()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAnswerWithoutWordsIsRefusedAndChangesNothing() {
        Actor ann = people.person(Role.USER, "Ann", Locale.ENGLISH);
        send(ann, "hello");
        UUID id = list(null).getFirst().id();
        assertThat(As.call(As.superAdmin(), () -> inbox.answer(id, " ")))
                .get()
                .extracting(Problem::field)
                .isEqualTo("answer");
        assertThat(list(FeedbackState.NEW)).hasSize(1);
    }

    @Test
    void aRowWithAWordThatThisReleaseDoesNotKnowSpoilsNoList() {
        Actor ann = people.person(Role.USER, "Ann", Locale.ENGLISH);
        send(ann, "usual");
        send(ann, "odd");
        jdbc.update("update feedback_message set state = 'MELTED' where words = 'odd'");
        assertThat(list(null)).extracting(FeedbackRow::text).containsExactly("usual");
        assertThat(As.call(ann, feedback::mine)).hasSize(1);
    }

    private Optional<Problem> send(Actor person, String text) {
        return As.call(person, () -> feedback.send(new FeedbackForm(FeedbackKind.PROBLEM, text, "my")));
    }

    private List<FeedbackRow> list(FeedbackState state) {
        return As.call(As.superAdmin(), () -> inbox.list(state, PageRequest.ofSize(50)))
                .getContent();
    }

    private int notices(String kind, String words) {
        Integer count = jdbc.queryForObject(
                "select count(*) from notify_notice where kind = ? and words like ?",
                Integer.class,
                kind,
                "%" + words + "%");
        return count == null ? 0 : count;
    }
}
