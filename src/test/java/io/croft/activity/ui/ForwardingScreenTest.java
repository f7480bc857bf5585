package io.croft.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Role;
import io.croft.activity.Forwarding;
import io.croft.activity.WebhookForwarding;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForwardingScreenTest extends ScreenTest {

    @Autowired
    WebhookForwarding webhook;

    @Autowired
    Forwarding syslog;

    @AfterEach
    void stop() {
        As.run(As.superAdmin(), webhook::remove);
        As.run(As.superAdmin(), syslog::remove);
    }

    @Test
    @WithActor(Role.SUPER_ADMIN)
    void aWebhookIsSetItsSecretShownOnceAndOnlyItsHostShownLater() {
        navigate("activity/forwarding", ForwardingView.class);
        field("Address").setValue("https://127.0.0.1/x");
        press("Send records there");
        assertThat(field("Address").isInvalid()).isTrue();
        assertThat(webhook.find()).isEmpty();
        field("Address").setValue("https://hooks.example.invalid/s3cret");
        press("Send records there");
        assertThat(find(Dialog.class).all())
                .singleElement()
                .satisfies(shown -> assertThat(shown.getHeaderTitle()).contains("hooks.example.invalid"));
        assertThat(field("Address").getValue()).isEmpty();
        assertThat(field("Address").getPlaceholder()).isEqualTo("https://hooks.example.invalid");
        assertThat(webhook.find())
                .get()
                .satisfies(state -> assertThat(state.shown()).isEqualTo("https://hooks.example.invalid"));
    }

    @Test
    @WithActor(Role.SUPER_ADMIN)
    void aSyslogServerIsSetBesideIt() {
        navigate("activity/forwarding", ForwardingView.class);
        field("Host").setValue("syslog.example.invalid");
        press("Save");
        assertThat(syslog.find())
                .get()
                .satisfies(state -> assertThat(state.server().port()).isEqualTo(6514));
        assertThat(webhook.find()).isEmpty();
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
