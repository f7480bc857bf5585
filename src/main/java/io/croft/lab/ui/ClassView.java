package io.croft.lab.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.inventory.Inventory;
import io.croft.job.Jobs;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassId;
import io.croft.lab.ClassPower;
import io.croft.lab.Classes;
import io.croft.lab.Invites;
import io.croft.lab.Seats;
import io.croft.uikit.DetailPage;
import io.croft.uikit.KeyFact;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/**
 * One class: its seats as tiles that fill while they are made, its link, its line, and what a teacher does with them.
 */
@Route(LabPaths.CLASSES + "/:course")
@RolesAllowed({"SUPER_ADMIN", "COMPANY_ADMIN", "TEACHER"})
class ClassView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Classes classes;
    private final transient Seats seats;
    private final transient ClassPower power;
    private final transient Invites invites;
    private final transient Jobs jobs;
    private final transient Inventory inventory;
    private final transient LabNews news;
    private final transient Actor actor = CurrentActor.require();
    private final StatusBadge badge = new StatusBadge(StatusTone.UNKNOWN, "");
    private transient ClassDetails course;

    @SuppressWarnings("NullAway.Init")
    ClassView(
            Classes classes,
            Seats seats,
            ClassPower power,
            Invites invites,
            Jobs jobs,
            Inventory inventory,
            LabNews news) {
        this.classes = classes;
        this.seats = seats;
        this.power = power;
        this.invites = invites;
        this.jobs = jobs;
        this.inventory = inventory;
        this.news = news;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("course")
                .flatMap(ClassView::parse)
                .orElseThrow(NotFoundException::new);
        course = classes.find(id).orElseThrow(NotFoundException::new);
        var page = new DetailPage(course.name());
        var tiles = new SeatTiles(seats, classes, id);
        var bar = new SeatBar(power, classes, id, tiles);
        var line = new WaitingCard();
        var actions = new ClassActions(classes, id);
        var progress = new ClassProgress(jobs, classes, id);
        page.header().addBesideTitle(badge);
        page.header().addActions(actions.buttons());
        page.body(progress, bar, tiles);
        page.side(new InviteCard(invites, id, news), line);
        getContent().removeAll();
        getContent().add(page);
        Signal.effect(this, () -> {
            news.ofClass(id).get();
            CurrentActor.call(actor, () -> look(id))
                    .ifPresentOrElse(
                            found -> {
                                show(page, found);
                                progress.show(found);
                                tiles.show(found);
                                bar.show(found);
                                line.show(found.waiting());
                                actions.show(found);
                            },
                            ClassView::leave);
        });
        page.beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return course.name();
    }

    private Optional<ClassDetails> look(ClassId id) {
        inventory.somebodyLooks();
        return classes.find(id);
    }

    private void show(DetailPage page, ClassDetails found) {
        course = found;
        badge.set(LabWords.tone(found.state()), LabWords.word(found.state()));
        page.header().setSubtitle(found.description() == null ? "" : found.description());
        page.facts(
                new KeyFact(Texts.get("lab.class.template"), found.template()),
                new KeyFact(
                        Texts.get("lab.class.method"),
                        Texts.get("lab.method." + found.method().name())),
                new KeyFact(Texts.get("lab.class.node"), found.node()),
                new KeyFact(Texts.get("lab.class.teacher"), found.ownerName()),
                new KeyFact(Texts.get("lab.class.made"), new RelativeTime(found.createdAt())));
    }

    /** The class is gone while somebody looks at it. */
    private static void leave() {
        UI.getCurrentOrThrow().navigate(LabPaths.CLASSES);
    }

    private static Optional<ClassId> parse(String text) {
        try {
            return Optional.of(new ClassId(UUID.fromString(text)));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
