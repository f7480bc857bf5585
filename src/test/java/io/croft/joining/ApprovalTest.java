package io.croft.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
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

/** Whoever comes by a link that is not trusted has no place until whoever manages the target says so. */
@CroftTest
class ApprovalTest {

    @Autowired
    Joining joining;

    @Autowired
    InviteLinks links;

    @Autowired
    Approvals approvals;

    @Autowired
    MyJoins joins;

    @Autowired
    FakeTargets targets;

    @Autowired
    JoinFixture fixture;

    TenantId company = TenantId.NOBODY;
    Actor teacher = As.superAdmin();

    @BeforeEach
    void aTeacher() {
        company = fixture.company();
        teacher = As.actor(Role.TEACHER, company);
    }

    private TargetId targetOf(int places, @Nullable Integer maxUses) {
        var target = fixture.target(teacher, places);
        rules(target, maxUses, false);
        return target;
    }

    private void rules(TargetId target, @Nullable Integer maxUses, boolean trusted) {
        As.call(teacher, () -> links.change(target, new LinkRules(Optional.empty(), maxUses, null, trusted)));
    }

    private String link(TargetId target) {
        return fixture.token(teacher, target);
    }

    private Welcome signUp(TargetId target) {
        return joining.signUp(
                link(target), JoinFixture.form(), Identifier.next().toString());
    }

    private Actor newcomer(TargetId target) {
        var welcome = (Welcome.Registered) signUp(target);
        assertThat(welcome.place()).isEqualTo(new JoinResult.Asks(target));
        return Actor.of(welcome.person(), "Ann", Role.USER, company);
    }

    private int approve(Actor who, TargetId target, Actor... people) {
        return As.call(who, () -> approvals.approve(target, ids(people)));
    }

    private int refuse(TargetId target, Actor... people) {
        return As.call(teacher, () -> approvals.refuse(target, ids(people)));
    }

    private static List<UserId> ids(Actor... people) {
        return java.util.Arrays.stream(people).map(Actor::id).toList();
    }

    private List<PersonAsking> asking(TargetId target) {
        return As.call(teacher, () -> approvals.asking(target));
    }

    private MyPending pendingOf(Actor student) {
        return As.call(student, joins::mine);
    }

    private boolean sits(TargetId target, Actor student) {
        return targets.seated(target).containsValue(student.id());
    }

    @Test
    void aNewPersonHasNoPlaceUntilTheyAreApproved() {
        var target = targetOf(2, null);
        var student = newcomer(target);
        assertThat(sits(target, student)).isFalse();
        assertThat(pendingOf(student).requests())
                .singleElement()
                .satisfies(request -> assertThat(request.refused()).isFalse());
        assertThat(asking(target)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(student.id());
            assertThat(one.name()).isEqualTo("Ann");
            assertThat(one.emailGiven()).isFalse();
        });
        assertThat(approve(teacher, target, student)).isEqualTo(1);
        assertThat(sits(target, student)).isTrue();
        assertThat(pendingOf(student).requests()).isEmpty();
        assertThat(asking(target)).isEmpty();
    }

    @Test
    void aPersonOfTheCompanyIsAskedForTooAndComingAgainChangesNothing() {
        var target = targetOf(1, null);
        var student = As.actor(Role.USER, company);
        var token = link(target);
        for (int n = 0; n < 2; n++) {
            assertThat(As.call(student, () -> joining.join(token))).isEqualTo(new JoinResult.Asks(target));
        }
        assertThat(As.call(teacher, () -> links.find(target)).orElseThrow().uses())
                .isEqualTo(1);
    }

    @Test
    void manyAreApprovedAtOnceAndWhoCameFirstSitsFirst() {
        var target = targetOf(2, null);
        var first = newcomer(target);
        var second = newcomer(target);
        var third = newcomer(target);
        assertThat(approve(teacher, target, third, second, first)).isEqualTo(3);
        assertThat(sits(target, first)).isTrue();
        assertThat(sits(target, second)).isTrue();
        assertThat(pendingOf(third).waitingFor()).hasSize(1);
    }

    @Test
    void tenClicksAtOnceGiveOnePlace() throws Exception {
        var target = targetOf(5, null);
        var student = newcomer(target);
        var approved = 0;
        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<Integer> click = () -> approve(teacher, target, student);
            for (var answer : threads.invokeAll(Collections.nCopies(10, click))) {
                approved += answer.get();
            }
        }
        assertThat(approved).isEqualTo(1);
        assertThat(targets.seated(target).values()).containsExactly(student.id());
    }

    @Test
    void whoIsRefusedGetsNothingAsksNoMoreAndFreesTheUseForSomebodyElse() {
        var target = targetOf(2, 1);
        var student = newcomer(target);
        assertThat(signUp(target)).isInstanceOf(Welcome.Refused.class);
        assertThat(refuse(target, student)).isEqualTo(1);
        assertThat(pendingOf(student).requests())
                .singleElement()
                .satisfies(request -> assertThat(request.refused()).isTrue());
        var token = link(target);
        assertThat(As.call(student, () -> joining.join(token))).isInstanceOf(JoinResult.Refused.class);
        assertThat(approve(teacher, target, student)).as("answered already").isZero();
        assertThat(approve(teacher, target, newcomer(target))).isEqualTo(1);
        As.call(teacher, () -> links.renew(target));
        var renewed = link(target);
        assertThat(As.call(student, () -> joining.join(renewed))).isEqualTo(new JoinResult.Asks(target));
    }

    @Test
    void onlyWhoMayManageTheTargetAnswers() {
        var target = targetOf(1, null);
        var student = newcomer(target);
        var other = As.actor(Role.TEACHER, company);
        assertThatThrownBy(() -> approve(other, target, student)).isInstanceOf(TargetNotFound.class);
        assertThatThrownBy(() -> approve(As.actor(Role.TEACHER, fixture.company()), target, student))
                .isInstanceOf(TargetNotFound.class);
        assertThatThrownBy(() -> approve(student, target, student)).isInstanceOf(AccessDeniedException.class);
        assertThat(sits(target, student)).isFalse();
        assertThat(approve(As.actor(Role.COMPANY_ADMIN, company), target, student))
                .isEqualTo(1);
    }

    @Test
    void aNewLinkKeepsItsRules() {
        var target = targetOf(1, 7);
        assertThat(As.call(teacher, () -> links.renew(target)))
                .extracting(LinkDetails::trusted, LinkDetails::maxUses, LinkDetails::expiresAt)
                .containsExactly(false, 7, null);
    }

    @Test
    void aLinkIsTrustedUntilTheTeacherSaysOtherwise() {
        var target = fixture.target(teacher, 1);
        assertThat(((Welcome.Registered) signUp(target)).place()).isInstanceOf(JoinResult.Seated.class);
    }

    @Test
    void whoAskedGoesOnAskingWhenTheLinkBecomesTrusted() {
        var target = targetOf(2, null);
        var student = newcomer(target);
        rules(target, null, true);
        assertThat(sits(target, student)).isFalse();
        assertThat(approve(teacher, target, student)).isEqualTo(1);
    }

    @Test
    void whoSignsUpTwiceWithOnePasswordIsOnePersonAndOneUse() {
        var target = fixture.target(teacher, 3);
        var form = JoinFixture.form();
        var first = (Welcome.Registered) joining.signUp(link(target), form, "");
        assertThat(joining.signUp(link(target), form, ""))
                .isInstanceOfSatisfying(
                        Welcome.Known.class, known -> assertThat(known.person()).isEqualTo(first.person()));
        assertThat(As.call(teacher, () -> links.find(target)).orElseThrow().uses())
                .isEqualTo(1);
    }
}
