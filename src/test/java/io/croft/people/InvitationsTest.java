package io.croft.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.ObjectRight;
import io.croft.access.ObjectRights;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.signin.AcceptInvitation;
import io.croft.signin.InvitationState;
import io.croft.signin.SignUp;
import io.croft.signin.SignUpResult;
import io.croft.tenancy.InCompany;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import io.croft.vault.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@CroftTest
class InvitationsTest {

    @Autowired
    Invitations invitations;

    @Autowired
    SignUp signUp;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople some;

    @Autowired
    ObjectRights rights;

    @Autowired
    InCompany inCompany;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aLinkLetsOnePersonInOnce() {
        Actor admin = some.companyAdmin();
        InvitationLink link = invite(admin, Role.TEACHER);
        assertThat(signUp.look(link.token())).isInstanceOf(InvitationState.Open.class);
        assertThat(signUp.accept(link.token(), acceptance()))
                .isInstanceOfSatisfying(
                        SignUpResult.Registered.class,
                        in -> assertThat(in.person()).isEqualTo(link.person()));
        assertThat(signUp.look(link.token())).isInstanceOf(InvitationState.Used.class);
        assertThat(signUp.accept(link.token(), acceptance()))
                .isEqualTo(new SignUpResult.Refused(List.of(Problem.of("signin.invitation.used"))));
        assertThat(As.call(admin, () -> people.find(link.person())))
                .get()
                .extracting(PersonSummary::status, PersonSummary::role)
                .containsExactly(PersonStatus.ACTIVE, Role.TEACHER);
    }

    @Test
    void ofManyWhoUseOneLinkAtTheSameMomentOneGetsIn() throws Exception {
        InvitationLink link = invite(some.companyAdmin(), Role.USER);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<SignUpResult>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return signUp.accept(link.token(), acceptance());
                }));
            }
            together.countDown();
        }
        long in = 0;
        for (Future<SignUpResult> answer : answers) {
            in += answer.get() instanceof SignUpResult.Registered ? 1 : 0;
        }
        assertThat(in).isEqualTo(1);
    }

    @Test
    void aLinkExpiresAfterSevenDays() {
        InvitationLink link = invite(some.companyAdmin(), Role.USER);
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(signUp.accept(link.token(), acceptance()))
                .isEqualTo(new SignUpResult.Refused(List.of(Problem.of("signin.invitation.expired"))));
    }

    @Test
    void aNewLinkEndsTheOldOneAndAWithdrawnOneIsUnknown() {
        Actor admin = some.companyAdmin();
        InvitationLink old = invite(admin, Role.USER);
        InvitationLink renewed = As.call(admin, () -> invitations.resend(old.person()));
        assertThat(signUp.look(old.token())).isInstanceOf(InvitationState.Unknown.class);
        assertThat(signUp.look(renewed.token())).isInstanceOf(InvitationState.Open.class);
        As.run(admin, () -> invitations.revoke(old.person()));
        assertThat(signUp.look(renewed.token())).isInstanceOf(InvitationState.Unknown.class);
        assertThat(As.call(admin, () -> people.find(old.person()))).isEmpty();
    }

    @Test
    void whoeverIsNoLongerInvitedHasNoRightOnAnythingLeft() {
        Actor admin = some.companyAdmin();
        UserId invited = invite(admin, Role.TEACHER).person();
        UUID project = Identifier.next();
        inCompany.run(admin.home(), () -> rights.grant("project", project, invited, ObjectRight.MEMBER));
        As.run(admin, () -> invitations.revoke(invited));
        assertThat(inCompany.call(admin.home(), () -> rights.on(project))).isEmpty();
    }

    @Test
    void whoManagesNoPeopleFindsOnlyThemselves() {
        Actor admin = some.companyAdmin();
        UserId colleague = some.user(admin.home());
        UserId self = some.user(admin.home());
        Actor person = Actor.of(self, "Bo", Role.USER, admin.home());
        assertThat(As.call(person, () -> people.find(self))).isPresent();
        assertThat(As.call(person, () -> people.find(colleague))).isEmpty();
        assertThat(As.call(admin, () -> people.find(colleague))).isPresent();
    }

    @Test
    void nobodyGivesARoleAboveTheirOwn() {
        Actor admin = some.companyAdmin();
        assertThat(refusal(
                        admin, new InvitePerson(some.email(), new DisplayName("Eve"), Role.SUPER_ADMIN, admin.home())))
                .isEqualTo(Problem.at("role", "people.invite.role.refused"));
        assertThatThrownBy(() -> invite(As.actor(Role.TEACHER, admin.home()), Role.USER))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyInvitesIntoAnotherCompany() {
        TenantId foreign = some.companyAdmin().home();
        assertThat(refusal(
                        some.companyAdmin(),
                        new InvitePerson(some.email(), new DisplayName("Eve"), Role.USER, foreign)))
                .isEqualTo(Problem.at("company", "people.invite.company.unknown"));
    }

    @Test
    void anEmailAddressIsGivenOnceInACompanyAndNoOtherCompanyHearsOfIt() {
        EmailAddress email = some.email();
        Actor one = some.companyAdmin();
        Actor other = some.companyAdmin();
        InvitePerson wanted = new InvitePerson(email, new DisplayName("Ann"), Role.USER, one.home());
        As.run(one, () -> invitations.invite(wanted));
        assertThat(refusal(one, wanted)).isEqualTo(Problem.at("email", "people.email.taken", email));
        InvitePerson elsewhere = new InvitePerson(email, new DisplayName("Ann"), Role.USER, other.home());
        assertThat(As.call(other, () -> invitations.invite(elsewhere))).isInstanceOf(InviteResult.Invited.class);
    }

    @Test
    void anotherCompanysPeopleAnswerLikePeopleWhoDoNotExist() {
        Actor admin = some.companyAdmin();
        InvitationLink theirs = invite(some.companyAdmin(), Role.USER);
        assertThat(As.call(admin, () -> people.find(theirs.person()))).isEmpty();
        assertThat(As.call(admin, () -> people.names(List.of(theirs.person())))).isEmpty();
        assertThat(As.call(admin, () -> people.list(PersonFilter.ALL, PageRequest.of(0, 100))))
                .isEmpty();
        assertThatThrownBy(() -> As.run(admin, () -> people.disable(theirs.person())))
                .isInstanceOf(PersonNotFound.class);
        assertThatThrownBy(() -> As.run(admin, () -> invitations.revoke(theirs.person())))
                .isInstanceOf(PersonNotFound.class);
    }

    @Test
    void theTokenIsNotKept() {
        InvitationLink link = invite(some.companyAdmin(), Role.USER);
        assertThat(link.token()).hasSize(22);
        assertThat(some.storedTokensOf(link.person())).isNotEmpty().doesNotContain(link.token());
    }

    private InvitationLink invite(Actor by, Role role) {
        InvitePerson wanted = new InvitePerson(some.email(), new DisplayName("Ann"), role, by.home());
        return ((InviteResult.Invited) As.call(by, () -> invitations.invite(wanted))).link();
    }

    private Problem refusal(Actor by, InvitePerson wanted) {
        return ((InviteResult.Refused) As.call(by, () -> invitations.invite(wanted)))
                .problems()
                .getFirst();
    }

    private static AcceptInvitation acceptance() {
        String name = "ann-" + UUID.randomUUID().toString().replace("-", "");
        return new AcceptInvitation(new UserName(name), new DisplayName("Ann"), Secret.of("sheep over the wall"));
    }
}
