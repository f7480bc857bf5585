package io.croft.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
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
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

@CroftTest
class InviteLinkTest {

    @Autowired
    Joining joining;

    @Autowired
    InviteLinks links;

    @Autowired
    Places places;

    @Autowired
    MyJoins joins;

    @Autowired
    Approvals approvals;

    @Autowired
    FakeTargets targets;

    @Autowired
    ActivityLog log;

    @Autowired
    JoinFixture fixture;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    TenantId company = TenantId.NOBODY;
    Actor teacher = As.superAdmin();

    @BeforeEach
    void aTeacher() {
        company = fixture.company();
        teacher = As.actor(Role.TEACHER, company);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private TargetId targetOf(int count) {
        return fixture.target(teacher, count);
    }

    private String link(TargetId target) {
        return fixture.token(teacher, target);
    }

    private JoinResult join(String token, Actor student) {
        return As.call(student, () -> joining.join(token));
    }

    private Actor student() {
        return As.actor(Role.USER, company);
    }

    @Test
    void fortyAtOnceFillTenPlacesAndNobodyGetsTwo() throws Exception {
        var target = targetOf(10);
        var token = link(target);
        var together = new CountDownLatch(1);
        List<Future<JoinResult>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(40)) {
            for (int n = 0; n < 40; n++) {
                Callable<JoinResult> one = () -> {
                    var student = student();
                    together.await();
                    return join(token, student);
                };
                answers.add(threads.submit(one));
            }
            together.countDown();
        }
        var seated = new HashSet<PlaceId>();
        var waits = new HashSet<Integer>();
        for (var answer : answers) {
            switch (answer.get()) {
                case JoinResult.Seated got ->
                    assertThat(seated.add(got.place()))
                            .as("a place given twice")
                            .isTrue();
                case JoinResult.Waits got ->
                    assertThat(waits.add(got.position()))
                            .as("a number given twice")
                            .isTrue();
                case JoinResult.Asks asks ->
                    assertThat(asks).as("a trusted link asks nobody").isNull();
                case JoinResult.Refused refused ->
                    assertThat(refused.problems()).isEmpty();
            }
        }
        assertThat(seated).hasSize(10);
        assertThat(waits).hasSize(30);
    }

    @Test
    void onePersonOnManyDevicesGetsOnePlace() throws Exception {
        var target = targetOf(5);
        var token = link(target);
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
    void anExpiredLinkLetsNobodyInAndTheFormerLinkIsDeadAfterRenewal() {
        var target = targetOf(2);
        var token = link(target);
        clock.advance(Duration.ofDays(8));
        assertThat(joining.look(token)).isInstanceOf(LinkState.Closed.class);
        assertThat(join(token, student())).isInstanceOf(JoinResult.Refused.class);
        As.call(teacher, () -> links.renew(target));
        As.call(teacher, () -> links.change(target, new LinkRules(Optional.empty(), 1, null, true)));
        assertThat(join(token, student())).isInstanceOf(JoinResult.Refused.class);
        assertThat(join(link(target), student())).isInstanceOf(JoinResult.Seated.class);
        assertThat(join(link(target), student())).as("one use only").isInstanceOf(JoinResult.Refused.class);
    }

    @Test
    void aLinkThatIsSwitchedOffLetsNobodyInUntilItIsOnAgain() {
        var target = targetOf(2);
        var token = link(target);
        As.run(teacher, () -> links.switchOff(target));
        assertThat(join(token, student())).isInstanceOf(JoinResult.Refused.class);
        As.run(teacher, () -> links.switchOn(target));
        assertThat(join(token, student())).isInstanceOf(JoinResult.Seated.class);
    }

    @Test
    void aLinkForThreeMakesThreeAccountsHoweverManyComeAtOnce() throws Exception {
        var target = targetOf(9);
        As.call(teacher, () -> links.change(target, new LinkRules(Optional.empty(), 3, null, true)));
        var token = link(target);
        List<Welcome> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(9)) {
            for (var answer : threads.invokeAll(Collections.<Callable<Welcome>>nCopies(9, () -> signUp(token, "")))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(Welcome.Registered.class::isInstance).hasSize(3);
        assertThat(As.call(teacher, () -> links.find(target)))
                .get()
                .extracting(LinkDetails::uses)
                .isEqualTo(3);
    }

    @Test
    void whoIsRefusedUsesTheLinkUpForNobody() {
        var target = targetOf(2);
        As.call(teacher, () -> links.change(target, new LinkRules(Optional.empty(), 1, null, true)));
        var weak = new JoinByLink(
                new DisplayName("Ann"), new EmailAddress(Identifier.next() + "@example.org"), Secret.of("short"));
        assertThat(joining.signUp(link(target), weak, "")).isInstanceOf(Welcome.Refused.class);
        assertThat(signUp(link(target), "")).isInstanceOf(Welcome.Registered.class);
    }

    @Test
    void oneAddressDoesNotMakeAccountsByTheHundred() {
        var target = targetOf(1);
        var token = link(target);
        var weak = new JoinByLink(new DisplayName("Ann"), new EmailAddress("ann@example.org"), Secret.of("short"));
        var robot = "robot " + target;
        for (int n = 0; n < 40; n++) {
            assertThat(problem(joining.signUp(token, weak, robot))).isNotEqualTo("signin.signUp.tooMany");
        }
        assertThat(problem(joining.signUp(token, weak, robot))).isEqualTo("signin.signUp.tooMany");
        assertThat(signUp(token, "school " + target)).isInstanceOf(Welcome.Registered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@", "*.school.example"})
    void aStoredRuleOnDomainsThatCannotBeReadLetsNobodyIn(String stored) {
        var target = targetOf(1);
        database.update("update joining_link set mail_domain = ? where target_id = ?", stored, target.value());
        assertThat(signUp(link(target), "")).isInstanceOf(Welcome.Refused.class);
        assertThat(join(link(target), student())).isInstanceOf(JoinResult.Refused.class);
    }

    @Test
    void aRuleOnDomainsIsHeldInOneWriting() {
        var target = targetOf(2);
        var rule = MailDomain.ofRule("@xn--mnchen-3ya.example");
        As.call(teacher, () -> links.change(target, new LinkRules(Optional.empty(), null, rule, true)));
        assertThat(signUp(link(target), "")).isInstanceOf(Welcome.Refused.class);
        var inside = new JoinByLink(
                new DisplayName("Ann"),
                new EmailAddress(Identifier.next() + "@MÜNCHEN.example"),
                Secret.of("sheep over the wall"));
        assertThat(joining.signUp(link(target), inside, "")).isInstanceOf(Welcome.Registered.class);
    }

    private Welcome signUp(String token, String address) {
        return joining.signUp(token, JoinFixture.form(), address + Identifier.next());
    }

    private static String problem(Welcome answer) {
        return ((Welcome.Refused) answer).problems().getFirst().text().key();
    }

    @Test
    void aStrangerCompanysPersonIsRefusedAndAGuessedLinkSaysNothing() {
        var target = targetOf(2);
        assertThat(join(link(target), As.actor(Role.USER, fixture.company()))).isInstanceOf(JoinResult.Refused.class);
        assertThat(joining.look(LinkToken.next().value())).isInstanceOf(LinkState.Closed.class);
    }

    @Test
    void anotherPersonsTargetAnswersLikeOneThatDoesNotExist() {
        var target = targetOf(2);
        var other = As.actor(Role.TEACHER, company);
        assertThat(As.call(other, () -> links.find(target))).isEmpty();
        assertThatThrownBy(() -> As.run(other, () -> links.switchOff(target))).isInstanceOf(TargetNotFound.class);
        assertThat(As.call(teacher, () -> links.find(target))).isPresent();
    }

    @Test
    void aFreedPlaceGoesToWhoWaitsLongestAndASecondClickTakesItFromNobodyElse() {
        var target = targetOf(1);
        var token = link(target);
        var first = student();
        var second = student();
        var third = student();
        var place = ((JoinResult.Seated) join(token, first)).place();
        assertThat(join(token, second)).isEqualTo(new JoinResult.Waits(target, 1));
        assertThat(join(token, third)).isEqualTo(new JoinResult.Waits(target, 2));
        assertThat(As.call(teacher, () -> approvals.waiting(target)))
                .extracting(PersonWaiting::person)
                .containsExactly(second.id(), third.id());
        assertThat(As.call(teacher, () -> places.free(target, place, first.id())))
                .isTrue();
        assertThat(As.call(teacher, () -> places.free(target, place, first.id())))
                .isFalse();
        assertThat(targets.seated(target)).containsExactly(java.util.Map.entry(place, second.id()));
        assertThat(As.call(second, joins::mine).isEmpty()).isTrue();
        assertThat(As.call(third, joins::mine).waitingFor()).hasSize(1);
        assertThat(As.call(teacher, () -> places.waiting(List.of(target.value()))))
                .containsExactly(java.util.Map.entry(target.value(), 1L));
    }

    @Test
    void placesThatAreAddedGoToWhoWaits() {
        var target = targetOf(0);
        var token = link(target);
        var student = student();
        assertThat(join(token, student)).isEqualTo(new JoinResult.Waits(target, 1));
        targets.addChair(target);
        As.run(teacher, () -> places.fill(target));
        assertThat(targets.seated(target).values()).containsExactly(student.id());
    }

    @Test
    void aTargetThatIsGoneTakesItsLinkItsLineAndWhoAskedWithIt() {
        var target = targetOf(0);
        var token = link(target);
        var student = student();
        join(token, student);
        fixture.remove(teacher, target);
        assertThat(joining.look(token)).isInstanceOf(LinkState.Closed.class);
        assertThat(join(token, student)).isInstanceOf(JoinResult.Refused.class);
        assertThat(signUp(token, "")).isInstanceOf(Welcome.Refused.class);
        assertThat(As.call(student, joins::mine).isEmpty()).isTrue();
        for (String table : List.of("joining_link", "joining_waiting", "joining_request")) {
            assertThat(database.queryForObject(
                            "select count(*) from " + table + " where target_id = ?", Integer.class, target.value()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aLineOfAKindThatNoRoomKnowsIsLeftOut() {
        var target = targetOf(0);
        var student = student();
        join(link(target), student);
        database.update("update joining_waiting set kind = 'tarot' where target_id = ?", target.value());
        assertThat(As.call(student, joins::mine).isEmpty()).isTrue();
    }

    @Test
    void whatIsDoneToALinkAndWhoCameByItIsRecordedWithoutItsSecret() {
        var target = targetOf(1);
        var token = link(target);
        var student = student();
        var place = ((JoinResult.Seated) join(token, student)).place();
        join(token, student());
        As.call(teacher, () -> places.free(target, place, student.id()));
        As.run(teacher, () -> links.switchOff(target));
        As.run(teacher, () -> links.switchOn(target));
        As.call(teacher, () -> links.change(target, new LinkRules(Optional.empty(), 9, null, false)));
        As.call(teacher, () -> links.renew(target));
        var asks = student();
        var again = link(target);
        join(again, asks);
        As.call(teacher, () -> approvals.approve(target, List.of(asks.id())));
        var refused = student();
        join(again, refused);
        As.call(teacher, () -> approvals.refuse(target, List.of(refused.id())));
        var admin = As.actor(Role.COMPANY_ADMIN, company);
        var seen = await().until(
                        () -> As.call(
                                admin,
                                () -> log.list(
                                                ActivityFilter.ofThing(
                                                        target.value().toString()),
                                                PageRequest.ofSize(20))
                                        .getContent()),
                        records -> records.size() == 13);
        assertThat(seen)
                .extracting(ActivityRecord::action)
                .containsExactlyInAnyOrder(
                        "link.made",
                        "join.joined",
                        "join.waits",
                        "join.freed",
                        "join.movedUp",
                        "link.off",
                        "link.on",
                        "link.changed",
                        "link.renewed",
                        "join.asks",
                        "join.approved",
                        "join.asks",
                        "join.refused");
        assertThat(seen.toString()).doesNotContain(token, again);
    }
}
