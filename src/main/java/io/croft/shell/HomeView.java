package io.croft.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.Moments;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;

/** Where a person starts: a greeting, the first steps until they are done, tiles and blocks of the rooms. */
@Route("")
@PermitAll
@Menu(title = "overview/shell.home.title", icon = "house", order = 0)
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ObjectProvider<HomeDestination> destinations;
    private final transient ObjectProvider<FirstStep> steps;
    private final transient ObjectProvider<HomeTile> tiles;
    private final transient ObjectProvider<HomeSection> sections;
    private final transient Clock clock;

    HomeView(
            ObjectProvider<HomeDestination> destinations,
            ObjectProvider<FirstStep> steps,
            ObjectProvider<HomeTile> tiles,
            ObjectProvider<HomeSection> sections,
            Clock clock) {
        this.destinations = destinations;
        this.steps = steps;
        this.tiles = tiles;
        this.sections = sections;
        this.clock = clock;
        addClassNames("page", "home");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = CurrentActor.require();
        destinations
                .orderedStream()
                .flatMap(destination -> destination.pathFor(actor).stream())
                .findFirst()
                .ifPresentOrElse(event::forwardTo, () -> furnish(actor));
    }

    @Override
    public String getPageTitle() {
        return Texts.get("shell.home.title");
    }

    private void furnish(Actor actor) {
        removeAll();
        ViewHeader header = new ViewHeader(
                Texts.get(greeting(clock.instant().atZone(Moments.zone()).toLocalTime()), actor.name()));
        header.setSubtitle(Texts.get("shell.home.subtitle." + (actor.isProvider() ? "provider" : "company")));
        add(header);
        addSteps(actor);
        List<HomeTile> mine = tiles.stream()
                .filter(tile -> tile.visibleTo(actor))
                .sorted(Comparator.comparingInt(HomeTile::order))
                .toList();
        if (!mine.isEmpty()) {
            Div row = new Div();
            row.addClassName("stat-tiles");
            mine.forEach(tile -> row.add(made(() -> tile.create(actor))));
            add(row);
        }
        sections.stream()
                .filter(section -> section.visibleTo(actor))
                .sorted(Comparator.comparingInt(HomeSection::order))
                .forEach(section -> add(made(() -> section.create(actor))));
        if (getComponentCount() == 1) {
            add(new EmptyState(Icons.SPROUT, Texts.get("shell.home.empty.title"), Texts.get("shell.home.empty.text")));
        }
    }

    /** What a room made; a room that cannot does not take the others with it. */
    private static Component made(Supplier<Component> part) {
        try {
            return part.get();
        } catch (RuntimeException e) {
            return new Note(StatusTone.FAILED, Texts.get("shell.error.unexpected.toast", Incidents.record(e)));
        }
    }

    private void addSteps(Actor actor) {
        List<FirstStep> wanted = steps.stream()
                .filter(step -> step.visibleTo(actor))
                .sorted(Comparator.comparingInt(FirstStep::order))
                .toList();
        List<FirstSteps.Line> lines = wanted.stream()
                .map(step -> new FirstSteps.Line(step.title(), step.text(), step.href(), step.done(actor)))
                .toList();
        if (lines.stream().anyMatch(line -> !line.done())) {
            add(new FirstSteps(lines));
        }
    }

    static String greeting(LocalTime now) {
        if (now.getHour() < 5 || now.getHour() >= 18) {
            return "shell.home.evening";
        }
        return now.getHour() < 12 ? "shell.home.morning" : "shell.home.afternoon";
    }
}
