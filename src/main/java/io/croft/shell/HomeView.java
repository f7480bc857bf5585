package io.croft.shell;

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
import io.croft.uikit.Texts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The home screen: greeting, first steps until they are done, tiles and blocks of the rooms. */
@Route("")
@PermitAll
@Menu(title = "overview/shell.home.title", icon = "house", order = 0)
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ObjectProvider<HomeDestination> destinations;
    private final transient ObjectProvider<FirstStep> steps;
    private final transient ObjectProvider<AttentionSource> attention;
    private final transient ObjectProvider<HomeTile> tiles;
    private final transient ObjectProvider<HomeSection> sections;
    private final transient Clock clock;

    HomeView(
            ObjectProvider<HomeDestination> destinations,
            ObjectProvider<FirstStep> steps,
            ObjectProvider<AttentionSource> attention,
            ObjectProvider<HomeTile> tiles,
            ObjectProvider<HomeSection> sections,
            Clock clock) {
        this.destinations = destinations;
        this.steps = steps;
        this.attention = attention;
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
                .flatMap(destination -> Contribution.of(() -> destination.pathFor(actor)).stream())
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresentOrElse(event::forwardTo, () -> furnish(actor));
    }

    @Override
    public String getPageTitle() {
        return Texts.get("shell.home.title");
    }

    void furnish(Actor actor) {
        removeAll();
        ViewHeader header = new ViewHeader(
                Texts.get(greeting(clock.instant().atZone(Moments.zone()).toLocalTime()), actor.name()));
        header.setSubtitle(Texts.get("shell.home.subtitle." + (actor.isProvider() ? "provider" : "company")));
        add(header);
        addSteps(actor);
        List<HomeTile> mine = tiles.stream()
                .filter(tile -> Contribution.says(() -> tile.visibleTo(actor)))
                .sorted(Comparator.comparingInt(HomeTile::order))
                .toList();
        if (!mine.isEmpty()) {
            Div row = new Div();
            row.addClassName("stat-tiles");
            mine.forEach(tile -> row.add(Contribution.orNote(() -> tile.create(actor))));
            add(row);
        }
        addAttention(actor);
        sections.stream()
                .filter(section -> Contribution.says(() -> section.visibleTo(actor)))
                .sorted(Comparator.comparingInt(HomeSection::order))
                .forEach(section -> add(Contribution.orNote(() -> section.create(actor))));
        if (getComponentCount() == 1) {
            add(new EmptyState(Icons.SPROUT, Texts.get("shell.home.empty.title"), Texts.get("shell.home.empty.text")));
        }
    }

    private void addSteps(Actor actor) {
        List<FirstStep> wanted = steps.stream()
                .filter(step -> Contribution.says(() -> step.visibleTo(actor)))
                .sorted(Comparator.comparingInt(FirstStep::order))
                .toList();
        List<FirstSteps.Line> lines = wanted.stream()
                .flatMap(step -> Contribution.of(() -> line(step, actor)).stream())
                .toList();
        if (lines.stream().anyMatch(line -> !line.done())) {
            add(new FirstSteps(lines));
        }
    }

    private void addAttention(Actor actor) {
        List<AttentionSource> mine = attention.stream()
                .filter(source -> Contribution.says(() -> source.visibleTo(actor)))
                .sorted(Comparator.comparingInt(AttentionSource::order))
                .toList();
        if (!mine.isEmpty()) {
            add(new AttentionCard(mine.stream()
                    .flatMap(source -> Contribution.of(() -> source.find(actor)).stream())
                    .flatMap(found -> found.stream().limit(AttentionSource.MOST))
                    .toList()));
        }
    }

    private static FirstSteps.Line line(FirstStep step, Actor actor) {
        return new FirstSteps.Line(step.title(), step.text(), step.href(), step.done(actor));
    }

    static String greeting(LocalTime now) {
        if (now.getHour() < 5 || now.getHour() >= 18) {
            return "shell.home.evening";
        }
        return now.getHour() < 12 ? "shell.home.morning" : "shell.home.afternoon";
    }
}
