package io.croft.joining.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Role;
import io.croft.joining.JoinFixture;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.uikit.Note;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JoinScreensTest extends ScreenTest {

    @Autowired
    JoinFixture fixture;

    @Test
    void aLinkThatLeadsNowhereSaysSo() {
        navigate(JoinView.class, Map.of("token", "nothing"));
        assertThat(find(Note.class).all())
                .extracting(note -> note.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("leads nowhere"));
    }

    @Test
    void whoComesByALinkIsToldWhatIsWrongAtTheField() {
        var teacher = As.actor(Role.TEACHER, fixture.company());
        var target = fixture.target(teacher, 1);
        navigate(JoinView.class, Map.of("token", fixture.token(teacher, target)));
        find(TextField.class).single().setValue("Ana");
        find(EmailField.class).single().setValue("ana-" + target.value() + "@school.example");
        find(PasswordField.class).single().setValue("short");
        test(find(Button.class).withText("Join").single()).click();
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
    }

    @Test
    void anAddressThatIsNoneIsSaidInWordsAtItsField() {
        var teacher = As.actor(Role.TEACHER, fixture.company());
        var target = fixture.target(teacher, 1);
        navigate(JoinView.class, Map.of("token", fixture.token(teacher, target)));
        find(TextField.class).single().setValue("Ana");
        find(EmailField.class).single().setValue("nonsense");
        find(PasswordField.class).single().setValue("a quiet brook in spring");
        test(find(Button.class).withText("Join").single()).click();
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(find(EmailField.class).single().getErrorMessage()).contains("“nonsense” is not an e-mail address");
    }
}
