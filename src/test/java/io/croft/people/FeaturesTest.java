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
import io.croft.tenancy.FeatureSwitch;
import io.croft.tenancy.FeatureSwitches;
import io.croft.tenancy.InCompany;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Parts of the product that are off: nobody of the company has their permissions, whatever role and profile. */
@CroftTest
class FeaturesTest {

    private static final String LABS = "labs";

    @Autowired
    FeatureSwitches features;

    @Autowired
    Profiles profiles;

    @Autowired
    PeopleDirectory directory;

    @Autowired
    InCompany inCompany;

    @Autowired
    TestPeople some;

    private final Set<Permission> labs = Permissions.ofFeature(LABS);

    @Test
    void aCompanyWithoutAFeatureHasNobodyWithItsPermissions() {
        TenantId company = some.company();
        TenantId other = some.company();
        UserId person = some.user(company);
        UserId elsewhere = some.user(other);
        As.run(As.superAdmin(), () -> features.set(company, LABS, false));
        assertThat(permissions(company, person)).isNotEmpty().doesNotContainAnyElementsOf(labs);
        assertThat(permissions(other, elsewhere)).isEqualTo(Role.USER.permissions());
        As.run(As.superAdmin(), () -> features.set(company, LABS, true));
        assertThat(permissions(company, person)).isEqualTo(Role.USER.permissions());
    }

    @Test
    void aProfileGrantsOnlyWhatItsCompanyHas() {
        Actor admin = some.companyAdmin();
        TenantId company = admin.home();
        UserId person = some.user(company);
        As.run(admin, () -> {
            SaveProfile wanted = new SaveProfile(new ProfileName("Classes"), new HashSet<>(labs));
            SaveProfileResult made = profiles.create(company, wanted);
            profiles.give(person, new ProfileChoice(((SaveProfileResult.Saved) made).profile()));
        });
        assertThat(permissions(company, person)).isEqualTo(labs);
        As.run(As.superAdmin(), () -> features.set(company, LABS, false));
        assertThat(permissions(company, person)).isEmpty();
    }

    @Test
    void nobodyGivesWhatTheirOwnProfileTookWhileAFeatureIsOff() {
        Actor admin = some.companyAdmin();
        TenantId company = admin.home();
        UserId person = some.user(company);
        ProfileId classes = made(admin, "Classes", labs);
        ProfileId narrow = made(admin, "Narrow", Permissions.known(List.of("people.manage")));
        ProfileId wide = made(admin, "Wide", Role.COMPANY_ADMIN.permissions());
        Actor without = bearer(admin, narrow);
        Actor with = bearer(admin, wide);
        As.run(As.superAdmin(), () -> features.set(company, LABS, false));
        assertThat(As.call(without, () -> profiles.give(person, new ProfileChoice(classes))))
                .contains(Problem.of("people.profile.tooMuch"));
        assertThat(As.call(with, () -> profiles.give(person, new ProfileChoice(classes))))
                .isEmpty();
    }

    private Actor bearer(Actor admin, ProfileId profile) {
        UserId bearer = some.user(admin.home());
        some.become(bearer, Role.COMPANY_ADMIN);
        assertThat(As.call(admin, () -> profiles.give(bearer, new ProfileChoice(profile))))
                .isEmpty();
        return inCompany
                .call(admin.home(), () -> directory.find(bearer))
                .orElseThrow()
                .actor();
    }

    private ProfileId made(Actor admin, String name, Set<Permission> permissions) {
        SaveProfile wanted = new SaveProfile(new ProfileName(name), new HashSet<>(permissions));
        return ((SaveProfileResult.Saved) As.<SaveProfileResult, RuntimeException>call(
                        admin, () -> profiles.create(admin.home(), wanted)))
                .profile();
    }

    @Test
    void whatIsOffForTheInstallationIsOffForEveryCompany() {
        TenantId company = some.company();
        UserId person = some.user(company);
        As.run(As.superAdmin(), () -> features.set(TenantId.PROVIDER, LABS, false));
        try {
            assertThat(permissions(company, person)).doesNotContainAnyElementsOf(labs);
            assertThat(As.call(As.superAdmin(), () -> features.of(company)))
                    .containsExactly(new FeatureSwitch(LABS, "lab", true, true));
        } finally {
            As.run(As.superAdmin(), () -> features.set(TenantId.PROVIDER, LABS, true));
        }
        assertThat(permissions(company, person)).isEqualTo(Role.USER.permissions());
    }

    @Test
    void nobodyButTheProviderSwitchesFeatures() {
        Actor admin = some.companyAdmin();
        assertThatThrownBy(() -> As.run(admin, () -> features.set(admin.home(), LABS, false)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Set<Permission> permissions(TenantId company, UserId person) {
        return inCompany
                .call(company, () -> directory.find(person))
                .orElseThrow()
                .permissions();
    }
}
