package io.croft.tenancy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult;
import io.croft.tenancy.MailBrands;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailBrandScreenTest extends ScreenTest {

    @Autowired
    Companies companies;

    @Autowired
    MailBrands brands;

    @Test
    @WithActor(Role.SUPER_ADMIN)
    void theTabOfACompanySaysWhatItsMailsLookLikeAndRefusesWhatCannotBeRead() {
        String name = "mail-" + As.newCompany().toString().substring(24);
        TenantId company = ((CreateCompanyResult.Created) companies.create(CreateCompany.named(name, name))).id();
        navigate("companies/" + company + "?tab=mail", CompanyView.class);
        assertThat(find(Tab.class).all()).extracting(Tab::getLabel).contains("Mail");
        field("Sender name").setValue("Meadow IT");
        field("Colour").setValue("#ffff00");
        press("Save");
        assertThat(field("Colour").isInvalid()).isTrue();
        assertThat(brands.find(company).senderName()).isEmpty();
        field("Colour").setValue("#204080");
        press("Save");
        assertThat(brands.find(company).senderName()).isEqualTo("Meadow IT");
        assertThat(find(Button.class).withText("Remove logo").all()).isEmpty();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
