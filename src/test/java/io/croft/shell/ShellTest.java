package io.croft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.uikit.Icons;
import io.croft.uikit.Screen;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@ExtendWith(Screen.class)
class ShellTest {

    private static final Actor ADA = Actor.of(new UserId(UUID.randomUUID()), "Ada", Role.TEACHER, TenantId.PROVIDER);

    @Test
    void thePaletteFindsWhatRoomsKnow() {
        assertThat(palette((words, actor) -> List.of(new PaletteEntry(Icons.MONITOR, words + "-01", "", "guests/1")))
                        .find(" web ", ADA))
                .extracting(PaletteEntry::title)
                .containsExactly("web-01");
    }

    @Test
    void thePaletteFindsScreensByTheirNames() {
        Palette palette = palette((words, actor) -> List.of());

        assertThat(palette.find("CLASS", ADA)).extracting(PaletteEntry::href).containsExactly("classes");
        assertThat(palette.find("", ADA)).hasSize(1);
        assertThat(palette.find("nodes", ADA)).isEmpty();
    }

    @Test
    void aRoomThatCannotAnswerDoesNotTakeThePaletteWithIt() {
        assertThat(palette((words, actor) -> {
                            throw new IllegalStateException("the database is away");
                        })
                        .find("web", ADA))
                .isEmpty();
    }

    @Test
    void anUnexpectedErrorGetsANumberThatCanBeReadOut() {
        String first = Incidents.record(new IllegalStateException("seen in a test"));

        assertThat(first).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
        assertThat(Incidents.record(new IllegalStateException("seen in a test")))
                .isNotEqualTo(first);
    }

    @Test
    void theGreetingGoesWithTheTimeOfDay() {
        assertThat(HomeView.greeting(LocalTime.of(8, 0))).isEqualTo("shell.home.morning");
        assertThat(HomeView.greeting(LocalTime.of(14, 0))).isEqualTo("shell.home.afternoon");
        assertThat(HomeView.greeting(LocalTime.of(23, 0))).isEqualTo("shell.home.evening");
    }

    @Test
    void onlyTheNextStepOffersToStart() {
        FirstSteps steps = new FirstSteps(List.of(
                new FirstSteps.Line("Change the password", "", "a", true),
                new FirstSteps.Line("Connect a cluster", "", "b", false),
                new FirstSteps.Line("Create a company", "", "c", false)));
        UI.getCurrent().add(steps);

        assertThat(steps.getElement().getOuterHTML()).containsOnlyOnce("button-link");
        assertThat(steps.getElement().getTextRecursively()).contains("1 of 3 done");
    }

    private static Palette palette(PaletteSource source) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("source", source);
        return new Palette(
                beans.getBeanProvider(PaletteSource.class),
                () -> List.of(new Navigation.Destination(
                        NavigationGroup.TEACHING, "Classes", "classes", Icons.GRADUATION_CAP)));
    }
}
