package io.croft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.Screen;
import io.croft.uikit.StatusTone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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

    @Test
    void aRoomThatFailsOnTheHomeScreenFailsAlone() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("broken step", new Step("Broken", true));
        beans.addBean("step", new Step("Connect a cluster", false));
        beans.addBean("broken source", source(true));
        beans.addBean("source", source(false));
        beans.addBean("broken tile", new Tile(true));
        beans.addBean("tile", new Tile(false));
        HomeView home = new HomeView(
                beans.getBeanProvider(HomeDestination.class),
                beans.getBeanProvider(FirstStep.class),
                beans.getBeanProvider(AttentionSource.class),
                beans.getBeanProvider(HomeTile.class),
                beans.getBeanProvider(HomeSection.class),
                Clock.systemUTC());
        home.furnish(ADA);
        assertThat(home.getElement().getTextRecursively())
                .contains("Connect a cluster", "17 machines", "What needs you", "farm", "Unreachable")
                .doesNotContain("Broken");
    }

    @Test
    void whatARoomCannotMakeIsLeftOutOrItsIncidentIsShown() {
        Supplier<Component> broken = () -> {
            throw new IllegalStateException("seen in a test");
        };
        assertThat(Contribution.of(broken)).isEmpty();
        assertThat(Contribution.orNote(broken)).isInstanceOf(Note.class);
        assertThat(Contribution.of(Span::new)).isPresent();
    }

    /** The bar at the top and the menu of the person are on every screen, error screens among them. */
    @Test
    void theFrameAroundAllScreensMakesNothingOfARoomUnguarded() throws IOException {
        Path shell = Path.of("src/main/java/io/croft/shell");
        assertThat(Files.readString(shell.resolve("MainLayout.java")))
                .contains("Contribution.of(item::create)")
                .doesNotContain("item.create()");
        assertThat(Files.readString(shell.resolve("PersonMenu.java"))).contains("Contribution.of(");
    }

    @Test
    void whereNothingNeedsAnybodyTheHomeScreenSaysSo() {
        assertThat(new AttentionCard(List.of()).getElement().getTextRecursively())
                .contains("Nothing needs you at the moment.");
    }

    private static AttentionSource source(boolean broken) {
        return new AttentionSource() {
            @Override
            public int order() {
                return 0;
            }

            @Override
            public boolean visibleTo(Actor actor) {
                return true;
            }

            @Override
            public List<Attention> find(Actor actor) {
                if (broken) {
                    throw new IllegalStateException("seen in a test");
                }
                return List.of(new Attention(StatusTone.FAILED, "Unreachable", "farm", "No route to host", "clusters"));
            }
        };
    }

    private record Step(String title, boolean broken) implements FirstStep {

        @Override
        public int order() {
            return 0;
        }

        @Override
        public boolean visibleTo(Actor actor) {
            return true;
        }

        @Override
        public boolean done(Actor actor) {
            if (broken) {
                throw new IllegalStateException("seen in a test");
            }
            return false;
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public String href() {
            return "somewhere";
        }
    }

    private record Tile(boolean broken) implements HomeTile {

        @Override
        public int order() {
            return 0;
        }

        @Override
        public boolean visibleTo(Actor actor) {
            if (broken) {
                throw new IllegalStateException("seen in a test");
            }
            return true;
        }

        @Override
        public Component create(Actor actor) {
            return new Span("17 machines");
        }
    }

    private static Palette palette(PaletteSource source) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("source", source);
        return new Palette(
                beans.getBeanProvider(PaletteSource.class),
                () -> List.of(new Navigation.Destination(
                        "lab.group.teaching", "Classes", "classes", Icons.of("lab", "graduation-cap"))));
    }
}
