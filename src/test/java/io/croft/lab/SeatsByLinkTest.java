package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.joining.InviteLinks;
import io.croft.joining.JoinByLink;
import io.croft.joining.JoinResult;
import io.croft.joining.Joining;
import io.croft.joining.LinkState;
import io.croft.joining.MyJoins;
import io.croft.joining.PlaceId;
import io.croft.joining.TargetNotFound;
import io.croft.joining.Welcome;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Problem;
import io.croft.people.DisplayName;
import io.croft.tenancy.FeatureSwitches;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.vault.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Students come to the seats of a class by its link. */
@CroftTest
class SeatsByLinkTest {

    @Autowired
    Joining joining;

    @Autowired
    InviteLinks links;

    @Autowired
    MyJoins joins;

    @Autowired
    Seats seats;

    @Autowired
    RemovalStore removal;

    @Autowired
    ClassFixture classes;

    @Autowired
    FeatureSwitches features;

    TenantId company = TenantId.NOBODY;
    Actor teacher = As.superAdmin();

    @BeforeEach
    void aTeacher() {
        company = classes.company();
        teacher = As.actor(Role.TEACHER, company);
    }

    private ClassId classOf(int readySeats) {
        return classes.ready(teacher, readySeats);
    }

    private String link(ClassId labClass) {
        return classes.token(teacher, labClass);
    }

    private JoinResult join(String token, Actor student) {
        return As.call(student, () -> joining.join(token));
    }

    private SeatId seated(String token, Actor student) {
        return new SeatId(((JoinResult.Seated) join(token, student)).place().value());
    }

    private Actor student() {
        return As.actor(Role.USER, company);
    }

    @Test
    void nobodyComesByALinkWhileTheCompanyHasNoClasses() {
        var token = link(classOf(1));
        var student = student();
        As.run(As.superAdmin(), () -> features.set(company, "labs", false));
        var off = Problem.of("joining.join.withheld");
        assertThat(joining.look(token)).isEqualTo(new LinkState.Closed(off.text()));
        var form = new JoinByLink(
                new DisplayName("Ann"),
                new EmailAddress(student.id() + "@example.org"),
                Secret.of("sheep over the wall"));
        assertThat(joining.signUp(token, form, "")).isEqualTo(new Welcome.Refused(List.of(off)));
        assertThat(join(token, student)).isEqualTo(new JoinResult.Refused(List.of(off)));
        As.run(As.superAdmin(), () -> features.set(company, "labs", true));
        assertThat(join(token, student)).isInstanceOf(JoinResult.Seated.class);
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
        var seated = new HashSet<PlaceId>();
        var waits = new HashSet<Integer>();
        for (var answer : answers) {
            switch (answer.get()) {
                case JoinResult.Seated got ->
                    assertThat(seated.add(got.place())).as("a seat given twice").isTrue();
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
        var seat = seated(token, first);
        assertThat(join(token, second)).isEqualTo(new JoinResult.Waits(labClass.target(), 1));
        assertThat(join(token, student())).isEqualTo(new JoinResult.Waits(labClass.target(), 2));
        As.call(teacher, () -> seats.free(seat, first.id()));
        assertThat(seated(token, second)).isEqualTo(seat);
        assertThat(As.call(first, seats::mine)).isEmpty();
        assertThat(As.call(second, seats::mine)).extracting(MySeat::id).containsExactly(seat);
    }

    @Test
    void aSecondClickOnFreeTakesTheSeatFromNobodyElse() {
        var labClass = classOf(1);
        var token = link(labClass);
        var first = student();
        var second = student();
        var seat = seated(token, first);
        join(token, second);
        assertThat(As.call(teacher, () -> seats.free(seat, first.id()))).isInstanceOf(SeatResult.Done.class);
        assertThat(As.call(teacher, () -> seats.free(seat, first.id()))).isInstanceOf(SeatResult.Refused.class);
        assertThat(As.call(second, seats::mine)).extracting(MySeat::id).containsExactly(seat);
    }

    @Test
    void anotherTeachersClassAnswersLikeOneThatDoesNotExist() {
        var labClass = classOf(2);
        var other = As.actor(Role.TEACHER, company);
        assertThat(As.call(other, () -> links.find(labClass.target()))).isEmpty();
        assertThatThrownBy(() -> As.run(other, () -> links.switchOff(labClass.target())))
                .isInstanceOf(TargetNotFound.class);
        assertThat(As.call(teacher, () -> links.find(labClass.target()))).isPresent();
    }

    @Test
    void whoWaitsOrWasThereSeesNothingMoreOfAClassThatIsGone() {
        var labClass = classOf(1);
        var token = link(labClass);
        var first = student();
        var second = student();
        join(token, first);
        join(token, second);
        assertThat(As.call(second, joins::mine).waitingFor()).hasSize(1);
        As.run(teacher, () -> {
            removal.toRemove(labClass, java.util.Optional.empty()).forEach(seat -> removal.removed(seat.id()));
            removal.gone(labClass);
        });
        assertThat(As.call(second, joins::mine).isEmpty()).isTrue();
        assertThat(join(token, second)).isInstanceOf(JoinResult.Refused.class);
    }
}
