package io.croft.tenancy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.CompanyStatus;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithActor(Role.SUPER_ADMIN)
class CompanyScreensTest extends ScreenTest {

    @Autowired
    Companies companies;

    @Autowired
    CompanyLife life;

    @Test
    void aCompanyIsMadeFromItsNameAlone() {
        String name = name();
        navigate(CreateCompanyView.class);
        field("Name").setValue(name);
        assertThat(field("Slug").getValue()).isEqualTo(name);
        test(find(Button.class).withText("Create company").single()).click();
        assertThat(getCurrentView()).isInstanceOf(CompanyView.class);
        assertThat(find(Tab.class).all()).extracting(Tab::getLabel).contains("Facts", "Quota");
    }

    @Test
    void aTakenNameIsToldAtItsFieldAndWhatWasTypedStays() {
        String name = name();
        As.run(As.superAdmin(), () -> companies.create(CreateCompany.named(name, name)));
        navigate(CreateCompanyView.class);
        field("Name").setValue(name);
        test(find(Button.class).withText("Create company").single()).click();
        assertThat(getCurrentView()).isInstanceOf(CreateCompanyView.class);
        assertThat(field("Name").getErrorMessage()).isEqualTo("There is a company named “" + name + "” already");
        assertThat(field("Slug").getErrorMessage()).isEqualTo("The slug “" + name + "” is taken");
        assertThat(field("Name").getValue()).isEqualTo(name);
    }

    @Test
    void aSlugOfTheWrongFormIsToldAtItsField() {
        navigate(CreateCompanyView.class);
        field("Name").setValue(name());
        field("Slug").setValue("Not A Slug");
        test(find(Button.class).withText("Create company").single()).click();
        assertThat(field("Slug").isInvalid()).isTrue();
    }

    @Test
    void theListOpens() {
        navigate(CompaniesView.class);
        assertThat(getCurrentView()).isInstanceOf(CompaniesView.class);
    }

    @Test
    void aCompanyComesBackFromItsPageOnceTheOneAboveItIsBack() {
        TenantId reseller = create(CreateCompany.named(name(), name()));
        TenantId customer = create(CreateCompany.named(name(), name()).below(reseller));
        As.run(As.superAdmin(), () -> life.delete(customer));
        As.run(As.superAdmin(), () -> life.delete(reseller));
        restore(customer);
        assertThat(status(customer)).isEqualTo(CompanyStatus.CANCELLED);
        assertThat(find(Button.class).withText("Restore").all()).isNotEmpty();
        restore(reseller);
        restore(customer);
        assertThat(status(customer)).isEqualTo(CompanyStatus.ACTIVE);
        assertThat(find(Button.class).withText("Restore").all()).isEmpty();
        assertThat(find(Button.class).withText("Suspend").all()).isNotEmpty();
    }

    private void restore(TenantId company) {
        navigate("companies/" + company.value(), CompanyView.class);
        test(find(Button.class).withText("Restore").all().getFirst()).click();
    }

    private CompanyStatus status(TenantId company) {
        return As.call(As.superAdmin(), () -> companies.find(company))
                .orElseThrow()
                .status();
    }

    private TenantId create(CreateCompany wanted) {
        return ((CreateCompanyResult.Created) As.call(As.superAdmin(), () -> companies.create(wanted))).id();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private static String name() {
        return "v-" + UUID.randomUUID().toString().replace("-", "");
    }
}
