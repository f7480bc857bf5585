package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Identifier;
import io.croft.people.DisplayName;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.vault.Secret;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Whoever comes by a link that is not trusted has no machine until the teacher says so. */
@CroftTest
class ApprovalTest {

    @Autowired
    Joining joining;

    @Autowired
    Invites invites;

    @Autowired
    Approvals approvals;

    @Autowired
    Classes classes;

    @Autowired
    Seats seats;

    @Autowired
    ClassFixture fixture;

    TenantId company = TenantId.NOBODY;
    Actor teacher = As.superAdmin();

    @BeforeEach
    void aTeacher() {
        company = fixture.company();
        teacher = As.actor(Role.TEACHER, company);
    }

    private ClassId classOf(int seats, @Nullable Integer maxUses) {
        var course = fixture.ready(teacher, seats);
        rules(course, maxUses, false);
        return course;
    }

    private void rules(ClassId course, @Nullable Integer maxUses, boolean trusted) {
        As.call(teacher, () -> invites.change(course, new InviteRules(Optional.empty(), maxUses, null, trusted)));
    }

    private String link(ClassId course) {
        return As.call(teacher, () -> invites.find(course)).orElseThrow().path().substring("join/".length());
    }

    private Welcome signUp(ClassId course) {
        var form = new JoinByLink(
                new DisplayName("Ann"),
                new EmailAddress(Identifier.next() + "@example.org"),
                Secret.of("sheep over the wall"));
        return joining.signUp(link(course), form, Identifier.next().toString());
    }

    private Actor newcomer(ClassId course) {
        var welcome = (Welcome.Registered) signUp(course);
        assertThat(welcome.place()).isEqualTo(new JoinResult.Asks(course));
        return Actor.of(welcome.person(), "Ann", Role.USER, company);
    }

    private int approve(Actor who, ClassId course, Actor... people) {
        return As.call(who, () -> approvals.approve(course, ids(people)));
    }

    private int refuse(ClassId course, Actor... people) {
        return As.call(teacher, () -> approvals.refuse(course, ids(people)));
    }

    private static List<UserId> ids(Actor... people) {
        return java.util.Arrays.stream(people).map(Actor::id).toList();
    }

    private List<PersonAsking> asking(ClassId course) {
        return As.call(teacher, () -> classes.find(course)).orElseThrow().asking();
    }

    private MyPlaces placesOf(Actor student) {
        return As.call(student, seats::mine);
    }

    @Test
    void aNewPersonHasNoMachineUntilTheTeacherApproves() {
        var course = classOf(2, null);
        var student = newcomer(course);
        assertThat(placesOf(student).seats()).isEmpty();
        assertThat(placesOf(student).requests())
                .singleElement()
                .satisfies(request -> assertThat(request.refused()).isFalse());
        assertThat(asking(course)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(student.id());
            assertThat(one.name()).isEqualTo("Ann");
            assertThat(one.emailGiven()).isFalse();
        });
        assertThat(approve(teacher, course, student)).isEqualTo(1);
        assertThat(placesOf(student).seats()).hasSize(1);
        assertThat(placesOf(student).requests()).isEmpty();
        assertThat(asking(course)).isEmpty();
    }

    @Test
    void aPersonOfTheCompanyIsAskedForTooAndComingAgainChangesNothing() {
        var course = classOf(1, null);
        var student = As.actor(Role.USER, company);
        var token = link(course);
        for (int n = 0; n < 2; n++) {
            assertThat(As.call(student, () -> joining.join(token))).isEqualTo(new JoinResult.Asks(course));
        }
        assertThat(As.call(teacher, () -> invites.find(course)).orElseThrow().uses())
                .isEqualTo(1);
    }

    @Test
    void manyAreApprovedAtOnceAndWhoCameFirstSitsFirst() {
        var course = classOf(2, null);
        var first = newcomer(course);
        var second = newcomer(course);
        var third = newcomer(course);
        assertThat(approve(teacher, course, third, second, first)).isEqualTo(3);
        assertThat(placesOf(first).seats()).hasSize(1);
        assertThat(placesOf(second).seats()).hasSize(1);
        assertThat(placesOf(third).waitingFor()).hasSize(1);
    }

    @Test
    void tenClicksAtOnceGiveOneSeat() throws Exception {
        var course = classOf(5, null);
        var student = newcomer(course);
        var approved = 0;
        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<Integer> click = () -> approve(teacher, course, student);
            for (var answer : threads.invokeAll(Collections.nCopies(10, click))) {
                approved += answer.get();
            }
        }
        assertThat(approved).isEqualTo(1);
        assertThat(placesOf(student).seats()).hasSize(1);
    }

    @Test
    void whoIsRefusedGetsNothingAsksNoMoreAndFreesTheUseForSomebodyElse() {
        var course = classOf(2, 1);
        var student = newcomer(course);
        assertThat(signUp(course)).isInstanceOf(Welcome.Refused.class);
        assertThat(refuse(course, student)).isEqualTo(1);
        assertThat(placesOf(student).requests())
                .singleElement()
                .satisfies(request -> assertThat(request.refused()).isTrue());
        var token = link(course);
        assertThat(As.call(student, () -> joining.join(token))).isInstanceOf(JoinResult.Refused.class);
        assertThat(approve(teacher, course, student)).as("answered already").isZero();
        assertThat(approve(teacher, course, newcomer(course))).isEqualTo(1);
        As.call(teacher, () -> invites.renew(course));
        var renewed = link(course);
        assertThat(As.call(student, () -> joining.join(renewed))).isEqualTo(new JoinResult.Asks(course));
    }

    @Test
    void onlyWhoMayManageTheClassAnswers() {
        var course = classOf(1, null);
        var student = newcomer(course);
        var other = As.actor(Role.TEACHER, company);
        assertThatThrownBy(() -> approve(other, course, student)).isInstanceOf(ClassNotFound.class);
        assertThatThrownBy(() -> approve(As.actor(Role.TEACHER, fixture.company()), course, student))
                .isInstanceOf(ClassNotFound.class);
        assertThatThrownBy(() -> approve(student, course, student)).isInstanceOf(AccessDeniedException.class);
        assertThat(placesOf(student).seats()).isEmpty();
        assertThat(approve(As.actor(Role.COMPANY_ADMIN, company), course, student))
                .isEqualTo(1);
    }

    @Test
    void aNewLinkKeepsItsRules() {
        var course = classOf(1, 7);
        assertThat(As.call(teacher, () -> invites.renew(course)))
                .extracting(InviteDetails::trusted, InviteDetails::maxUses, InviteDetails::expiresAt)
                .containsExactly(false, 7, null);
    }

    @Test
    void aLinkIsTrustedUntilTheTeacherSaysOtherwise() {
        var course = fixture.ready(teacher, 1);
        assertThat(((Welcome.Registered) signUp(course)).place()).isInstanceOf(JoinResult.Seated.class);
    }

    @Test
    void whoAskedGoesOnAskingWhenTheLinkBecomesTrusted() {
        var course = classOf(2, null);
        var student = newcomer(course);
        rules(course, null, true);
        assertThat(placesOf(student).seats()).isEmpty();
        assertThat(approve(teacher, course, student)).isEqualTo(1);
    }

    @Test
    void whoSignsUpTwiceWithOnePasswordIsOnePersonAndOneUse() {
        var course = fixture.ready(teacher, 3);
        var form = new JoinByLink(
                new DisplayName("Ann"),
                new EmailAddress(Identifier.next() + "@example.org"),
                Secret.of("sheep over the wall"));
        var first = (Welcome.Registered) joining.signUp(link(course), form, "");
        assertThat(joining.signUp(link(course), form, ""))
                .isInstanceOfSatisfying(
                        Welcome.Known.class, known -> assertThat(known.person()).isEqualTo(first.person()));
        assertThat(As.call(teacher, () -> invites.find(course)).orElseThrow().uses())
                .isEqualTo(1);
    }
}
