package io.croft.job.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.job.PlanResult;
import io.croft.job.ScheduleId;
import io.croft.job.Timing;
import io.croft.kernel.Problem;
import io.croft.uikit.Screen;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cron expressions, for those who want more than the same time on some days. */
@ExtendWith(Screen.class)
class ScheduleDialogTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final List<Timing> planned = new ArrayList<>();
    private PlanResult answer = new PlanResult.Planned(new ScheduleId(UUID.randomUUID()));

    @BeforeEach
    void openByCron() {
        new ScheduleDialog<>("Plan", List.of("start"), action -> action, (action, timing, missed) -> {
                    planned.add(timing);
                    return answer;
                })
                .open();
        RadioButtonGroup<?> repeat = _get(RadioButtonGroup.class);
        chooseSecond(repeat);
    }

    @Test
    void anExpressionIsPlannedInTheZoneThatIsChosen() {
        _setValue(expression(), "0 6 1 * *");
        zone().setValue(BERLIN);
        plan();
        assertThat(planned).containsExactly(new Timing.Cron("0 6 1 * *", BERLIN));
    }

    @Test
    void theNextThreeStartsAreShownWhileItIsTyped() {
        zone().setValue(BERLIN);
        _setValue(expression(), "30 23 31 12 *");
        assertThat(next()).startsWith("Next starts: Dec 31, ").contains("11:30").containsOnlyOnce("Next");
        assertThat(next().split(" · ", -1)).hasSize(3).allMatch(start -> start.contains("CET"));
        _setValue(expression(), "no cron");
        assertThat(_find(Paragraph.class)).noneMatch(words -> words.getText().startsWith("Next"));
    }

    @Test
    void whatIsNoExpressionIsSaidAtItsField() {
        for (String wrong : List.of("", "* * * *", "0 6 1 * * *", "61 6 * * *", "@daily")) {
            _setValue(expression(), wrong);
            plan();
            assertThat(expression().isInvalid()).as(wrong).isTrue();
            assertThat(expression().getErrorMessage()).isEqualTo("This is no cron expression with five fields");
        }
        assertThat(planned).isEmpty();
    }

    @Test
    void whatIsRefusedOfTheTimeIsSaidAtTheExpressionToo() {
        answer = new PlanResult.Refused(Problem.at("time", "job.schedule.tooOften", 5));
        _setValue(expression(), "* * * * *");
        plan();
        assertThat(expression().getErrorMessage()).isEqualTo("Two starts are at least 5 minutes apart");
        zone().clear();
        plan();
        assertThat(zone().getErrorMessage()).isEqualTo("Choose a time zone");
    }

    private static <T> void chooseSecond(RadioButtonGroup<T> group) {
        group.setValue(group.getListDataView().getItem(1));
    }

    private static TextField expression() {
        return _get(TextField.class);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ZoneId> zone() {
        return _get(ComboBox.class);
    }

    private static String next() {
        return _find(Paragraph.class).stream()
                .map(Paragraph::getText)
                .filter(words -> words.startsWith("Next"))
                .findFirst()
                .orElse("");
    }

    private static void plan() {
        List<Button> buttons = _find(Button.class);
        _click(buttons.getLast());
    }
}
