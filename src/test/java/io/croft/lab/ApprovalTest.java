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
        var labClass = fixture.ready(teacher, seats);
        rules(labClass, maxUses, false);
        return labClass;
    }

    private void rules(ClassId labClass, @Nullable Integer maxUses, boolean trusted) {
        As.call(teacher, () -> invites.change(labClass, new InviteRules(Optional.empty(), maxUses, null, trusted)));
    }

    private String link(ClassId labClass) {
        return As.call(teacher, () -> invites.find(labClass))
                .orElseThrow()
                .path()
                .substring("join/".length());
    }

    private Welcome signUp(ClassId labClass) {
        var form = new JoinByLink(
                new DisplayName("Ann"),
                new EmailAddress(Identifier.next() + "@example.org"),
                Secret.of("sheep over the wall"));
        return joining.signUp(link(labClass), form, Identifier.next().toString());
    }

    private Actor newcomer(ClassId labClass) {
        var welcome = (Welcome.Registered) signUp(labClass);
        assertThat(welcome.place()).isEqualTo(new JoinResult.Asks(labClass));
        return Actor.of(welcome.person(), "Ann", Role.USER, company);
    }

    private int approve(Actor who, ClassId labClass, Actor... people) {
        return As.call(who, () -> approvals.approve(labClass, ids(people)));
    }

    private int refuse(ClassId labClass, Actor... people) {
        return As.call(teacher, () -> approvals.refuse(labClass, ids(people)));
    }

    private static List<UserId> ids(Actor... people) {
        return java.util.Arrays.stream(people).map(Actor::id).toList();
    }

    private List<PersonAsking> asking(ClassId labClass) {
        return As.call(teacher, () -> classes.find(labClass)).orElseThrow().asking();
    }

    private MyPlaces placesOf(Actor student) {
        return As.call(student, seats::mine);
    }

    @Test
    void aNewPersonHasNoMachineUntilTheTeacherApproves() {
        var labClass = classOf(2, null);
        var student = newcomer(labClass);
        assertThat(placesOf(student).seats()).isEmpty();
        assertThat(placesOf(student).requests())
                .singleElement()
                .satisfies(request -> assertThat(request.refused()).isFalse());
        assertThat(asking(labClass)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(student.id());
            assertThat(one.name()).isEqualTo("Ann");
            assertThat(one.emailGiven()).isFalse();
        });
        assertThat(approve(teacher, labClass, student)).isEqualTo(1);
        assertThat(placesOf(student).seats()).hasSize(1);
        assertThat(placesOf(student).requests()).isEmpty();
        assertThat(asking(labClass)).isEmpty();
    }

    @Test
    void aPersonOfTheCompanyIsAskedForTooAndComingAgainChangesNothing() {
        var labClass = classOf(1, null);
        var student = As.actor(Role.USER, company);
        var token = link(labClass);
        for (int n = 0; n < 2; n++) {
            assertThat(As.call(student, () -> joining.join(token))).isEqualTo(new JoinResult.Asks(labClass));
        }
        assertThat(As.call(teacher, () -> invites.find(labClass)).orElseThrow().uses())
                .isEqualTo(1);
    }

    @Test
    void manyAreApprovedAtOnceAndWhoCameFirstSitsFirst() {
        var labClass = classOf(2, null);
        var first = newcomer(labClass);
        var second = newcomer(labClass);
        var third = newcomer(labClass);
        assertThat(approve(teacher, labClass, third, second, first)).isEqualTo(3);
        assertThat(placesOf(first).seats()).hasSize(1);
        assertThat(placesOf(second).seats()).hasSize(1);
        assertThat(placesOf(third).waitingFor()).hasSize(1);
    }

    @Test
    void tenClicksAtOnceGiveOneSeat() throws Exception {
        var labClass = classOf(5, null);
        var student = newcomer(labClass);
        var approved = 0;
        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<Integer> click = () -> approve(teacher, labClass, student);
            for (var answer : threads.invokeAll(Collections.nCopies(10, click))) {
                approved += answer.get();
            }
        }
        assertThat(approved).isEqualTo(1);
        assertThat(placesOf(student).seats()).hasSize(1);
    }

    @Test
    void whoIsRefusedGetsNothingAsksNoMoreAndFreesTheUseForSomebodyElse() {
        var labClass = classOf(2, 1);
        var student = newcomer(labClass);
        assertThat(signUp(labClass)).isInstanceOf(Welcome.Refused.class);
        assertThat(refuse(labClass, student)).isEqualTo(1);
        assertThat(placesOf(student).requests())
                .singleElement()
                .satisfies(request -> assertThat(request.refused()).isTrue());
        var token = link(labClass);
        assertThat(As.call(student, () -> joining.join(token))).isInstanceOf(JoinResult.Refused.class);
        assertThat(approve(teacher, labClass, student)).as("answered already").isZero();
        assertThat(approve(teacher, labClass, newcomer(labClass))).isEqualTo(1);
        As.call(teacher, () -> invites.renew(labClass));
        var renewed = link(labClass);
        assertThat(As.call(student, () -> joining.join(renewed))).isEqualTo(new JoinResult.Asks(labClass));
    }

    @Test
    void onlyWhoMayManageTheClassAnswers() {
        var labClass = classOf(1, null);
        var student = newcomer(labClass);
        var other = As.actor(Role.TEACHER, company);
        assertThatThrownBy(() -> approve(other, labClass, student)).isInstanceOf(ClassNotFound.class);
        assertThatThrownBy(() -> approve(As.actor(Role.TEACHER, fixture.company()), labClass, student))
                .isInstanceOf(ClassNotFound.class);
        assertThatThrownBy(() -> approve(student, labClass, student)).isInstanceOf(AccessDeniedException.class);
        assertThat(placesOf(student).seats()).isEmpty();
        assertThat(approve(As.actor(Role.COMPANY_ADMIN, company), labClass, student))
                .isEqualTo(1);
    }

    @Test
    void aNewLinkKeepsItsRules() {
        var labClass = classOf(1, 7);
        assertThat(As.call(teacher, () -> invites.renew(labClass)))
                .extracting(InviteDetails::trusted, InviteDetails::maxUses, InviteDetails::expiresAt)
                .containsExactly(false, 7, null);
    }

    @Test
    void aLinkIsTrustedUntilTheTeacherSaysOtherwise() {
        var labClass = fixture.ready(teacher, 1);
        assertThat(((Welcome.Registered) signUp(labClass)).place()).isInstanceOf(JoinResult.Seated.class);
    }

    @Test
    void whoAskedGoesOnAskingWhenTheLinkBecomesTrusted() {
        var labClass = classOf(2, null);
        var student = newcomer(labClass);
        rules(labClass, null, true);
        assertThat(placesOf(student).seats()).isEmpty();
        assertThat(approve(teacher, labClass, student)).isEqualTo(1);
    }

    @Test
    void whoSignsUpTwiceWithOnePasswordIsOnePersonAndOneUse() {
        var labClass = fixture.ready(teacher, 3);
        var form = new JoinByLink(
                new DisplayName("Ann"),
                new EmailAddress(Identifier.next() + "@example.org"),
                Secret.of("sheep over the wall"));
        var first = (Welcome.Registered) joining.signUp(link(labClass), form, "");
        assertThat(joining.signUp(link(labClass), form, ""))
                .isInstanceOfSatisfying(
                        Welcome.Known.class, known -> assertThat(known.person()).isEqualTo(first.person()));
        assertThat(As.call(teacher, () -> invites.find(labClass)).orElseThrow().uses())
                .isEqualTo(1);
    }
}
