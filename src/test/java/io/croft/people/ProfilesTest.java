package io.croft.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Permission;
import io.croft.access.Permissions;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Problem;
import io.croft.tenancy.InCompany;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Named sets of permissions: who may make and give them, and what whoever bears one may do. */
@CroftTest
class ProfilesTest {

    private static final Set<Permission> SEES_CLASSES = Permissions.known(List.of("class.view", "seat.use"));
    private static final Set<Permission> MANAGES_PEOPLE = Permissions.known(List.of("people.manage"));
    private static final Problem TOO_MUCH = Problem.of("people.profile.tooMuch");

    @Autowired
    Profiles profiles;

    @Autowired
    Invitations invitations;

    @Autowired
    People people;

    @Autowired
    PeopleDirectory directory;

    @Autowired
    InCompany inCompany;

    @Autowired
    TestPeople some;

    Actor admin = As.superAdmin();
    TenantId company = TenantId.NOBODY;
    UserId person = UserId.SYSTEM;

    @BeforeEach
    void aCompanyWithAPerson() {
        admin = some.companyAdmin();
        company = admin.home();
        person = some.user(company);
    }

    @Test
    void whoBearsAProfileMayDoWhatItAllowsAndNothingElse() {
        assertThat(permissions()).isEqualTo(Role.USER.permissions());
        give(made("Sees classes", SEES_CLASSES));
        assertThat(permissions()).isEqualTo(SEES_CLASSES);
        assertThat(As.call(admin, () -> people.find(person)).orElseThrow().profile())
                .isEqualTo("Sees classes");
        As.call(admin, () -> profiles.give(person, ProfileChoice.BUILT_IN));
        assertThat(permissions()).isEqualTo(Role.USER.permissions());
    }

    @Test
    void aChangedProfileActsForWhoeverBearsIt() {
        ProfileId profile = made("Changing", SEES_CLASSES);
        give(profile);
        As.call(admin, () -> profiles.change(company, profile, wanted("Changed", Set.of())));
        assertThat(permissions()).isEmpty();
    }

    @Test
    void aProfileAllowsNothingThatAnAdministratorOfACompanyMayNot() {
        SaveProfile tooMuch = wanted("Too much", Permissions.known(List.of("cluster.manage")));
        assertThat(As.<SaveProfileResult, RuntimeException>call(
                        As.superAdmin(), () -> profiles.create(company, tooMuch)))
                .isEqualTo(new SaveProfileResult.Refused(Problem.at("permissions", "people.profile.tooMuch")));
    }

    @Test
    void nobodyGrantsByAProfileWhatTheyMayNotDoThemselves() {
        Actor limited = limited();
        assertThat(As.<SaveProfileResult, RuntimeException>call(
                        limited, () -> profiles.create(company, wanted("More", SEES_CLASSES))))
                .isInstanceOf(SaveProfileResult.Refused.class);
        ProfileId more = made("More", SEES_CLASSES);
        assertThat(As.call(limited, () -> profiles.give(person, new ProfileChoice(more))))
                .contains(TOO_MUCH);
        assertThat(As.call(limited, () -> profiles.give(person, ProfileChoice.BUILT_IN)))
                .contains(TOO_MUCH);
        assertThat(As.call(limited, () -> invitations.rolesFor(company))).isEmpty();
    }

    @Test
    void whatAProfileAllowsAlreadyMayStayWhenSomebodyWithFewerRightsChangesIt() {
        ProfileId profile = made("Before", SEES_CLASSES);
        Actor limited = limited();
        assertThat(As.<SaveProfileResult, RuntimeException>call(
                        limited, () -> profiles.change(company, profile, wanted("After", SEES_CLASSES))))
                .isEqualTo(new SaveProfileResult.Saved(profile));
        assertThat(As.<SaveProfileResult, RuntimeException>call(
                        limited,
                        () -> profiles.change(
                                company, profile, wanted("After", Permissions.known(List.of("class.manage"))))))
                .isInstanceOf(SaveProfileResult.Refused.class);
    }

    @Test
    void aProfileThatSomebodyBearsIsDeletedOnlyWithAReplacement() {
        ProfileId borne = made("Borne", SEES_CLASSES);
        ProfileId other = made("Other", Permissions.known(List.of("seat.use")));
        give(borne);
        assertThat(As.call(admin, () -> profiles.delete(company, borne, null)))
                .contains(Problem.of("people.profile.inUse", "Borne", 1L));
        assertThat(As.call(admin, () -> profiles.delete(company, borne, new ProfileChoice(other))))
                .isEmpty();
        assertThat(permissions()).extracting(Permission::key).containsExactly("seat.use");
        assertThat(As.call(admin, () -> profiles.delete(company, other, ProfileChoice.BUILT_IN)))
                .isEmpty();
        assertThat(permissions()).isEqualTo(Role.USER.permissions());
        assertThat(As.call(admin, () -> profiles.list(company))).isEmpty();
    }

    @Test
    void twoProfilesOfACompanyDoNotShareAName() {
        made("Same", SEES_CLASSES);
        assertThat(As.<SaveProfileResult, RuntimeException>call(
                        admin, () -> profiles.create(company, wanted("same", SEES_CLASSES))))
                .isInstanceOf(SaveProfileResult.Refused.class);
        Actor elsewhere = some.companyAdmin();
        assertThat(As.<SaveProfileResult, RuntimeException>call(
                        elsewhere, () -> profiles.create(elsewhere.home(), wanted("Same", SEES_CLASSES))))
                .isInstanceOf(SaveProfileResult.Saved.class);
    }

    @Test
    void anotherCompanysProfilesAreNeitherSeenNorGiven() {
        ProfileId profile = made("Ours", SEES_CLASSES);
        Actor stranger = some.companyAdmin();
        UserId theirs = some.user(stranger.home());
        assertThat(As.call(stranger, () -> profiles.list(company))).isEmpty();
        assertThat(As.call(stranger, () -> profiles.find(company, profile))).isEmpty();
        assertThat(As.call(stranger, () -> profiles.find(stranger.home(), profile)))
                .isEmpty();
        assertThatThrownBy(() -> As.call(stranger, () -> profiles.give(theirs, new ProfileChoice(profile))))
                .isInstanceOf(ProfileNotFound.class);
        assertThatThrownBy(() -> As.call(stranger, () -> profiles.give(person, ProfileChoice.BUILT_IN)))
                .isInstanceOf(PersonNotFound.class);
    }

    @Test
    void nobodyGetsTheBuiltInProfileBackByDeletingTheirOwn() {
        ProfileId narrow = made("Narrow", MANAGES_PEOPLE);
        Actor bearer = bearer(Role.COMPANY_ADMIN, narrow);
        assertThat(bearer.permissions()).isEqualTo(MANAGES_PEOPLE);
        assertThat(As.call(bearer, () -> profiles.delete(company, narrow, ProfileChoice.BUILT_IN)))
                .contains(Problem.of("people.profile.delete.own"));
        assertThat(inCompany
                        .call(company, () -> directory.find(bearer.id()))
                        .orElseThrow()
                        .permissions())
                .isEqualTo(MANAGES_PEOPLE);
    }

    @Test
    void nobodyTakesAnAdministratorsProfileByDeletingTheirOwn() {
        Set<Permission> teacher = new HashSet<>(Role.TEACHER.permissions());
        teacher.addAll(MANAGES_PEOPLE);
        ProfileId narrow = made("Teacher plus people", teacher);
        ProfileId wide = made("Everything", Role.COMPANY_ADMIN.permissions());
        Actor bearer = bearer(Role.TEACHER, narrow);
        assertThat(As.call(bearer, () -> profiles.delete(company, narrow, new ProfileChoice(wide))))
                .isPresent();
        assertThat(inCompany
                        .call(company, () -> directory.find(bearer.id()))
                        .orElseThrow()
                        .permissions())
                .isEqualTo(teacher);
    }

    @Test
    void aReplacementGivesNobodyMoreThanWhoeverDeletesHolds() {
        ProfileId borne = made("Borne", SEES_CLASSES);
        ProfileId more = made("More", Permissions.known(List.of("class.view", "seat.use", "class.manage")));
        ProfileId less = made("Less", Permissions.known(List.of("seat.use")));
        give(borne);
        Actor limited = bearer(Role.COMPANY_ADMIN, made("Narrow", MANAGES_PEOPLE));
        Problem tooMuch = Problem.at("replacement", "people.profile.tooMuch");
        assertThat(As.call(limited, () -> profiles.delete(company, borne, new ProfileChoice(more))))
                .contains(tooMuch);
        assertThat(As.call(limited, () -> profiles.delete(company, borne, ProfileChoice.BUILT_IN)))
                .contains(tooMuch);
        assertThat(permissions()).isEqualTo(SEES_CLASSES);
        assertThat(As.call(limited, () -> profiles.delete(company, borne, new ProfileChoice(less))))
                .isEmpty();
        assertThat(permissions()).extracting(Permission::key).containsExactly("seat.use");
    }

    @Test
    void aProfileThatPeopleOutOfReachBearIsNotDeleted() {
        ProfileId borne = made("Borne", SEES_CLASSES);
        bearer(Role.RESELLER, borne);
        assertThat(As.call(admin, () -> profiles.delete(company, borne, ProfileChoice.BUILT_IN)))
                .contains(Problem.of("people.profile.delete.outOfReach"));
    }

    @Test
    void aProfileDoesNotReplaceItself() {
        ProfileId borne = made("Borne", SEES_CLASSES);
        give(borne);
        assertThat(As.call(admin, () -> profiles.delete(company, borne, new ProfileChoice(borne))))
                .contains(Problem.at("replacement", "people.profile.replacement.same"));
        assertThat(permissions()).isEqualTo(SEES_CLASSES);
    }

    /** Somebody of the company who bears a profile, as who acts. */
    private Actor bearer(Role role, ProfileId profile) {
        UserId bearer = some.user(company);
        some.become(bearer, role);
        assertThat(As.call(As.superAdmin(), () -> profiles.give(bearer, new ProfileChoice(profile))))
                .isEmpty();
        return inCompany
                .call(company, () -> directory.find(bearer))
                .orElseThrow()
                .actor();
    }

    /** An administrator of the company whose own profile allows only to manage people. */
    private Actor limited() {
        return new Actor(some.user(company), "limited", Role.COMPANY_ADMIN, company, null, MANAGES_PEOPLE);
    }

    private ProfileId made(String name, Set<Permission> permissions) {
        return ((SaveProfileResult.Saved) As.<SaveProfileResult, RuntimeException>call(
                        admin, () -> profiles.create(company, wanted(name, permissions))))
                .profile();
    }

    private void give(ProfileId profile) {
        assertThat(As.call(admin, () -> profiles.give(person, new ProfileChoice(profile))))
                .isEmpty();
    }

    private Set<Permission> permissions() {
        return inCompany
                .call(company, () -> directory.find(person))
                .orElseThrow()
                .permissions();
    }

    private static SaveProfile wanted(String name, Set<Permission> permissions) {
        return new SaveProfile(new ProfileName(name), new HashSet<>(permissions));
    }
}
