package io.croft.notify.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Actor;
import io.croft.access.ActorAuthentication;
import io.croft.access.Role;
import io.croft.notify.Bell;
import io.croft.notify.MailSettings;
import io.croft.notify.NoticeChannel;
import io.croft.notify.NoticeChoices;
import io.croft.notify.NotifyFixture;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class NoticeScreensTest extends ScreenTest {

    @Autowired
    NotifyFixture some;

    @Autowired
    Bell bell;

    @Autowired
    NoticeChoices choices;

    @Autowired
    MailSettings settings;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        some.noMail();
    }

    @Test
    void theBellCountsWhatIsUnreadAndOpensTheNewest() {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(ann));
        BellItem item = new BellItem(bell, new NoticeNews());
        assertThat(count(item)).isEmpty();
        some.tellFailure(ann, "Deploy Networks");
        some.tellFailure(ann, "Delete Networks");
        some.spreadAll();
        assertThat(count(item)).isEqualTo("2");
        As.run(ann, bell::readAll);
        assertThat(count(item)).isEmpty();
    }

    private static String count(BellItem item) {
        return item.create()
                .getChildren()
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .filter(span -> span.hasClassName("bell-count") && span.isVisible())
                .map(Span::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    @WithActor(Role.SUPER_ADMIN)
    void theMailServerIsSetAndWhatIsWrongIsToldAtItsField() {
        navigate("settings/notices", NoticeSettingsView.class);
        field("Server").setValue("mail.example.org");
        field("Sender address").setValue("nobody");
        find(IntegerField.class).single().setValue(25);
        press("Save");
        assertThat(field("Sender address").isInvalid()).isTrue();
        assertThat(settings.find()).isEmpty();
        field("Sender address").setValue("croft@example.org");
        press("Save");
        assertThat(settings.find()).get().satisfies(facts -> {
            assertThat(facts.host()).isEqualTo("mail.example.org");
            assertThat(facts.port()).isEqualTo(25);
        });
    }

    @Test
    @WithActor(Role.SUPER_ADMIN)
    void theTabsOfWebhooksAndDeliveriesOpen() {
        navigate("settings/notices", NoticeSettingsView.class);
        Tabs tabs = find(Tabs.class).all().getLast();
        tabs.setSelectedIndex(1);
        press("Add webhook");
        assertThat(find(Dialog.class).all()).isNotEmpty();
        tabs.setSelectedIndex(2);
        assertThat(find(Select.class).all()).isNotEmpty();
    }

    @Test
    @WithActor(Role.TEACHER)
    void aPersonChoosesWhatTheyHearOfAndSeesNothingThatIsForOthers() {
        navigate("notices", NoticesView.class);
        assertThat(find(com.vaadin.flow.component.html.H3.class).all())
                .extracting(com.vaadin.flow.component.html.H3::getText)
                .contains("A job that I started failed")
                .doesNotContain("Many failed sign-ins", "A cluster does not answer");
        Checkbox mail = find(Checkbox.class).all().stream()
                .filter(box -> box.getAriaLabel()
                        .filter("A job that I started failed: Mail"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(mail.getValue()).isTrue();
        test(mail).click();
        assertThat(choices.mine())
                .filteredOn(choice -> choice.kind().equals("job.failed"))
                .singleElement()
                .satisfies(choice ->
                        assertThat(choice.ways().get(NoticeChannel.MAIL)).isFalse());
    }

    @Test
    @WithActor(Role.TEACHER)
    void nobodyChoosesWhatIsNotForThem() {
        assertThatThrownBy(() -> choices.choose("cluster.unreachable", NoticeChannel.MAIL, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> choices.choose("job.failed", NoticeChannel.WEBHOOK, true))
                .isInstanceOf(IllegalArgumentException.class);
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
