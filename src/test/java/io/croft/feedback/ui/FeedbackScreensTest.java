package io.croft.feedback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import io.croft.access.Role;
import io.croft.feedback.Feedback;
import io.croft.feedback.FeedbackForm;
import io.croft.feedback.FeedbackInbox;
import io.croft.feedback.FeedbackKind;
import io.croft.feedback.FeedbackRow;
import io.croft.feedback.FeedbackState;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

class FeedbackScreensTest extends ScreenTest {

    @Autowired
    Feedback feedback;

    @Autowired
    FeedbackInbox inbox;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void clear() {
        jdbc.update("delete from feedback_message");
    }

    @Test
    @WithActor(Role.USER)
    void aPersonWritesFromThePageTheyWereAtAndSeesWhatTheyHaveWritten() {
        UI.getCurrentOrThrow().navigate("notices");
        navigate("feedback", FeedbackView.class);
        assertThat(find(TextField.class).single().getValue()).isEqualTo("notices");
        press("Send");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        find(TextArea.class).single().setValue("It works");
        press("Send");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        assertThat(feedback.mine()).singleElement().satisfies(row -> {
            assertThat(row.text()).isEqualTo("It works");
            assertThat(row.page()).isEqualTo("notices");
        });
        assertThat(find(H3.class).all()).extracting(H3::getText).contains("Problem");
    }

    @Test
    @WithActor(Role.SUPER_ADMIN)
    @SuppressWarnings("unchecked")
    void theProviderOpensAMessageWhichIsReadThenAndAnswersIt() {
        As.run(
                As.actor(Role.USER, As.newCompany()),
                () -> feedback.send(new FeedbackForm(FeedbackKind.IDEA, "More colours", "classes")));
        navigate("settings/feedback", FeedbackInboxView.class);
        Grid<FeedbackRow> grid = find(Grid.class).single();
        assertThat(grid.getDataProvider().fetch(new Query<>(0, 40, List.of(), null, null)))
                .extracting(FeedbackRow::text)
                .containsExactly("More colours");
        FeedbackRow row = inbox.list(null, PageRequest.ofSize(10)).getContent().getFirst();
        new FeedbackDialog(inbox, row, () -> {}).open();
        find(TextArea.class).single().setValue("They come");
        press("Send answer");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(inbox.list(FeedbackState.ANSWERED, PageRequest.ofSize(10)).getContent())
                .extracting(FeedbackRow::answer)
                .containsExactly("They come");
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
