package io.croft.quota.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.lab.LabQuotas;
import io.croft.quota.QuotaKind;
import io.croft.quota.Quotas;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tab of limits and use on a company's page, and the bars on its administrators' home screen. */
class QuotaScreensTest extends ScreenTest {

    @Autowired
    Companies companies;

    @Autowired
    Quotas quotas;

    @Autowired
    QuotaHome home;

    @Autowired
    QuotaTab tab;

    @Test
    @WithActor(Role.SUPER_ADMIN)
    void theProviderSetsLimitsInTheUnitsPeopleWriteAndEmptyMeansNone() {
        TenantId company = company();
        UI.getCurrent().add(tab.create(company));
        field("Memory").setValue("1.5");
        field("vCPU").setValue("8");
        save();
        assertThat(quotas.limits(company)).isEqualTo(Map.of(QuotaKind.MEMORY_MIB, 1536L, QuotaKind.VCPU, 8L));
        field("vCPU").setValue("");
        save();
        assertThat(quotas.limits(company)).containsOnlyKeys(QuotaKind.MEMORY_MIB);
        assertThat(field("Memory").getValue()).isEqualTo("1.5");
    }

    @Test
    @WithActor(Role.SUPER_ADMIN)
    void aLimitThatCannotBeReadIsToldAtItsFieldAndNothingIsSaved() {
        TenantId company = company();
        UI.getCurrent().add(tab.create(company));
        field("Memory").setValue("2");
        field("vCPU").setValue("1.5");
        save();
        assertThat(field("vCPU").isInvalid()).isTrue();
        assertThat(field("Memory").isInvalid()).isFalse();
        assertThat(field("Memory").getValue()).isEqualTo("2");
        assertThat(quotas.limits(company)).isEmpty();
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void anAdministratorSeesUseAndLimitsAndChangesNone() {
        TenantId company = As.call(As.superAdmin(), this::company);
        Actor admin = As.actor(Role.COMPANY_ADMIN, company);
        assertThat(shownTo(admin)).contains("Nothing is in use yet");
        As.run(As.superAdmin(), () -> quotas.setLimits(company, Map.of(LabQuotas.CLASSES, 12L)));
        assertThat(shownTo(admin)).contains("Classes", "12");
        UI.getCurrent().add(As.call(admin, () -> tab.create(company)));
        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(find(Button.class).withText("Save limits").all()).isEmpty();
    }

    private String shownTo(Actor admin) {
        return As.call(admin, () -> home.create(admin)).getElement().getTextRecursively();
    }

    @Test
    @WithActor(Role.SUPER_ADMIN)
    void theHomeScreenOfTheProviderAndOfStudentsHasNoQuota() {
        assertThat(home.visibleTo(CurrentActor.require())).isFalse();
        assertThat(home.visibleTo(As.actor(Role.USER, As.newCompany()))).isFalse();
        assertThat(home.visibleTo(As.actor(Role.TEACHER, As.newCompany()))).isTrue();
    }

    private TextField field(String kind) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().startsWith(kind))
                .findFirst()
                .orElseThrow();
    }

    private void save() {
        test(find(Button.class).withText("Save limits").single()).click();
    }

    private TenantId company() {
        String name = "q-" + UUID.randomUUID().toString().replace("-", "");
        return ((CreateCompanyResult.Created) companies.create(CreateCompany.named(name, name))).id();
    }
}
