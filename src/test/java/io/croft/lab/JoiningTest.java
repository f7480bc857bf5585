package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Identifier;
import io.croft.kernel.MailDomain;
import io.croft.people.DisplayName;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import io.croft.vault.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@CroftTest
class JoiningTest {

    @Autowired
    Joining joining;

    @Autowired
    Invites invites;

    @Autowired
    Seats seats;

    @Autowired
    ClassFixture classes;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    TenantId company = TenantId.NOBODY;
    Actor teacher = As.superAdmin();

    @BeforeEach
    void aTeacher() {
        company = classes.company();
        teacher = As.actor(Role.TEACHER, company);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private ClassId classOf(int readySeats) {
        return classes.ready(teacher, readySeats);
    }

    private String link(ClassId labClass) {
        return As.call(teacher, () -> invites.find(labClass))
                .orElseThrow()
                .path()
                .substring("join/".length());
    }

    private JoinResult join(String token, Actor student) {
        return As.call(student, () -> joining.join(token));
    }

    private Actor student() {
        return As.actor(Role.USER, company);
    }

    @Test
    void twoHundredAtOnceFillTwentyFiveSeatsAndNobodyGetsTwo() throws Exception {
        var labClass = classOf(25);
        var token = link(labClass);
        var together = new CountDownLatch(1);
        List<Future<JoinResult>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(200)) {
            for (int n = 0; n < 200; n++) {
                Callable<JoinResult> one = () -> {
                    var student = student();
                    together.await();
                    return join(token, student);
                };
                answers.add(threads.submit(one));
            }
            together.countDown();
        }
        var seated = new HashSet<SeatId>();
        var waits = new HashSet<Integer>();
        for (var answer : answers) {
            switch (answer.get()) {
                case JoinResult.Seated got ->
                    assertThat(seated.add(got.seat())).as("a seat given twice").isTrue();
                case JoinResult.Waits got ->
                    assertThat(waits.add(got.position()))
                            .as("a place given twice")
                            .isTrue();
                case JoinResult.Asks asks ->
                    assertThat(asks).as("a trusted link asks nobody").isNull();
                case JoinResult.Refused refused ->
                    assertThat(refused.problems()).isEmpty();
            }
        }
        assertThat(seated).hasSize(25);
        assertThat(waits).hasSize(175);
    }

    @Test
    void onePersonOnManyDevicesGetsOneSeat() throws Exception {
        var labClass = classOf(5);
        var token = link(labClass);
        var student = student();
        var got = new HashSet<JoinResult>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            var answers = threads.invokeAll(Collections.<Callable<JoinResult>>nCopies(10, () -> join(token, student)));
            for (var answer : answers) {
                got.add(answer.get());
            }
        }
        assertThat(got).hasSize(1).allMatch(JoinResult.Seated.class::isInstance);
    }

    @Test
    void aFreedSeatGoesToWhoWaitsLongest() {
        var labClass = classOf(1);
        var token = link(labClass);
        var first = student();
        var second = student();
        var seat = ((JoinResult.Seated) join(token, first)).seat();
        assertThat(join(token, second)).isEqualTo(new JoinResult.Waits(labClass, 1));
        assertThat(join(token, student())).isEqualTo(new JoinResult.Waits(labClass, 2));
        As.call(teacher, () -> seats.free(seat, first.id()));
        assertThat(join(token, second)).isEqualTo(new JoinResult.Seated(labClass, seat));
        assertThat(As.call(first, seats::mine).seats()).isEmpty();
        assertThat(As.call(second, seats::mine).seats()).extracting(MySeat::id).containsExactly(seat);
    }

    @Test
    void aSecondClickOnFreeTakesTheSeatFromNobodyElse() {
        var labClass = classOf(1);
        var token = link(labClass);
        var first = student();
        var second = student();
        var seat = ((JoinResult.Seated) join(token, first)).seat();
        join(token, second);
        assertThat(As.call(teacher, () -> seats.free(seat, first.id()))).isInstanceOf(SeatResult.Done.class);
        assertThat(As.call(teacher, () -> seats.free(seat, first.id()))).isInstanceOf(SeatResult.Refused.class);
        assertThat(As.call(second, seats::mine).seats()).extracting(MySeat::id).containsExactly(seat);
    }

    @Test
    void anExpiredLinkLetsNobodyInAndTheFormerLinkIsDeadAfterRenewal() {
        var labClass = classOf(2);
        var token = link(labClass);
        clock.advance(Duration.ofDays(8));
        assertThat(joining.look(token)).isInstanceOf(LinkState.Closed.class);
        assertThat(join(token, student())).isInstanceOf(JoinResult.Refused.class);
        As.call(teacher, () -> invites.renew(labClass));
        As.call(teacher, () -> invites.change(labClass, new InviteRules(Optional.empty(), 1, null, true)));
        assertThat(join(token, student())).isInstanceOf(JoinResult.Refused.class);
        assertThat(join(link(labClass), student())).isInstanceOf(JoinResult.Seated.class);
        assertThat(join(link(labClass), student())).as("one use only").isInstanceOf(JoinResult.Refused.class);
    }

    @Test
    void aLinkThatIsSwitchedOffLetsNobodyInUntilItIsOnAgain() {
        var labClass = classOf(2);
        var token = link(labClass);
        As.run(teacher, () -> invites.switchOff(labClass));
        assertThat(join(token, student())).isInstanceOf(JoinResult.Refused.class);
        As.run(teacher, () -> invites.switchOn(labClass));
        assertThat(join(token, student())).isInstanceOf(JoinResult.Seated.class);
    }

    @Test
    void aLinkForThreeMakesThreeAccountsHoweverManyComeAtOnce() throws Exception {
        var labClass = classOf(9);
        As.call(teacher, () -> invites.change(labClass, new InviteRules(Optional.empty(), 3, null, true)));
        var token = link(labClass);
        List<Welcome> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(9)) {
            for (var answer : threads.invokeAll(Collections.<Callable<Welcome>>nCopies(9, () -> signUp(token, "")))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(Welcome.Registered.class::isInstance).hasSize(3);
        assertThat(As.call(teacher, () -> invites.find(labClass)))
                .get()
                .extracting(InviteDetails::uses)
                .isEqualTo(3);
    }

    @Test
    void whoIsRefusedUsesTheLinkUpForNobody() {
        var labClass = classOf(2);
        As.call(teacher, () -> invites.change(labClass, new InviteRules(Optional.empty(), 1, null, true)));
        var weak = new JoinByLink(
                new DisplayName("Ann"), new EmailAddress(Identifier.next() + "@example.org"), Secret.of("short"));
        assertThat(joining.signUp(link(labClass), weak, "")).isInstanceOf(Welcome.Refused.class);
        assertThat(signUp(link(labClass), "")).isInstanceOf(Welcome.Registered.class);
    }

    @Test
    void oneAddressDoesNotMakeAccountsByTheHundred() {
        var labClass = classOf(1);
        var token = link(labClass);
        var weak = new JoinByLink(new DisplayName("Ann"), new EmailAddress("ann@example.org"), Secret.of("short"));
        var robot = "robot " + labClass;
        for (int n = 0; n < 40; n++) {
            assertThat(problem(joining.signUp(token, weak, robot))).isNotEqualTo("signin.signUp.tooMany");
        }
        assertThat(problem(joining.signUp(token, weak, robot))).isEqualTo("signin.signUp.tooMany");
        assertThat(signUp(token, "school " + labClass)).isInstanceOf(Welcome.Registered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@", "*.school.example"})
    void aStoredRuleOnDomainsThatCannotBeReadLetsNobodyIn(String stored) {
        var labClass = classOf(1);
        database.update("update lab_invite set mail_domain = ? where class_id = ?", stored, labClass.value());
        assertThat(signUp(link(labClass), "")).isInstanceOf(Welcome.Refused.class);
        assertThat(join(link(labClass), student())).isInstanceOf(JoinResult.Refused.class);
    }

    @Test
    void aRuleOnDomainsIsHeldInOneWriting() {
        var labClass = classOf(2);
        var rule = MailDomain.ofRule("@xn--mnchen-3ya.example");
        As.call(teacher, () -> invites.change(labClass, new InviteRules(Optional.empty(), null, rule, true)));
        assertThat(signUp(link(labClass), "")).isInstanceOf(Welcome.Refused.class);
        var inside = new JoinByLink(
                new DisplayName("Ann"),
                new EmailAddress(Identifier.next() + "@MÜNCHEN.example"),
                Secret.of("sheep over the wall"));
        assertThat(joining.signUp(link(labClass), inside, "")).isInstanceOf(Welcome.Registered.class);
    }

    private Welcome signUp(String token, String address) {
        var form = new JoinByLink(
                new DisplayName("Ann"),
                new EmailAddress(Identifier.next() + "@example.org"),
                Secret.of("sheep over the wall"));
        return joining.signUp(token, form, address + Identifier.next());
    }

    private static String problem(Welcome answer) {
        return ((Welcome.Refused) answer).problems().getFirst().text().key();
    }

    @Test
    void aStrangerCompanysPersonIsRefusedAndAGuessedLinkSaysNothing() {
        var labClass = classOf(2);
        assertThat(join(link(labClass), As.actor(Role.USER, classes.company()))).isInstanceOf(JoinResult.Refused.class);
        assertThat(joining.look(InviteToken.next().value())).isInstanceOf(LinkState.Closed.class);
    }

    @Test
    void anotherTeachersClassAnswersLikeOneThatDoesNotExist() {
        var labClass = classOf(2);
        var other = As.actor(Role.TEACHER, company);
        assertThat(As.call(other, () -> invites.find(labClass))).isEmpty();
        assertThatThrownBy(() -> As.run(other, () -> invites.switchOff(labClass)))
                .isInstanceOf(ClassNotFound.class);
        assertThat(As.call(teacher, () -> invites.find(labClass))).isPresent();
    }
}
