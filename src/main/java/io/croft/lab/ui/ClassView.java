package io.croft.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.activity.ActivityLinks;
import io.croft.inventory.Inventory;
import io.croft.job.Jobs;
import io.croft.job.Schedules;
import io.croft.job.ui.ScheduleCard;
import io.croft.job.ui.ScheduleDialog;
import io.croft.job.ui.ScheduleNews;
import io.croft.joining.Approvals;
import io.croft.joining.InviteLinks;
import io.croft.joining.JoiningPermissions;
import io.croft.joining.ui.ApprovalCard;
import io.croft.joining.ui.LinkCard;
import io.croft.joining.ui.WaitingCard;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassFacts;
import io.croft.lab.ClassId;
import io.croft.lab.ClassPower;
import io.croft.lab.ClassSchedules;
import io.croft.lab.ClassStaff;
import io.croft.lab.Classes;
import io.croft.lab.LabPermissions;
import io.croft.lab.SeatAction;
import io.croft.lab.Seats;
import io.croft.shell.PublicAddress;
import io.croft.uikit.AddressedView;
import io.croft.uikit.DetailPage;
import io.croft.uikit.KeyFact;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One class: its seats as tiles that are filled while they are made, its link and waiting line, and the actions of the
 * teacher.
 */
@Route(LabPaths.CLASSES + "/:class")
@RolesAllowed("class.view")
class ClassView extends AddressedView<ClassView.Page> {

    private final transient Classes classes;
    private final transient ClassFacts facts;
    private final transient Seats seats;
    private final transient ClassPower power;
    private final transient ClassStaff staff;
    private final transient InviteLinks links;
    private final transient Approvals approvals;
    private final transient Jobs jobs;
    private final transient Inventory inventory;
    private final transient PublicAddress address;
    private final transient LabNews news;
    private final transient ClassSchedules plans;
    private final transient Schedules schedules;
    private final transient ScheduleNews scheduleNews;

    ClassView(
            Classes classes,
            ClassFacts facts,
            Seats seats,
            ClassPower power,
            ClassStaff staff,
            InviteLinks links,
            Approvals approvals,
            Jobs jobs,
            Inventory inventory,
            PublicAddress address,
            LabNews news,
            ClassSchedules plans,
            Schedules schedules,
            ScheduleNews scheduleNews) {
        super("class");
        this.classes = classes;
        this.facts = facts;
        this.seats = seats;
        this.power = power;
        this.staff = staff;
        this.links = links;
        this.approvals = approvals;
        this.jobs = jobs;
        this.inventory = inventory;
        this.address = address;
        this.news = news;
        this.plans = plans;
        this.schedules = schedules;
        this.scheduleNews = scheduleNews;
    }

    @Override
    protected Optional<Page> open(String name, QueryParameters query) {
        return parse(name).flatMap(classes::find).map(Page::new);
    }

    private static Optional<ClassId> parse(String text) {
        try {
            return Optional.of(new ClassId(UUID.fromString(text)));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** The page of one class. */
    final class Page extends Composite<DetailPage> implements HasDynamicTitle {

        private final ClassId id;
        private String name;
        private final DetailPage page;
        private final StatusBadge badge = new StatusBadge(StatusTone.UNKNOWN, "");
        private final SeatTiles tiles;
        private final SeatBar bar;
        private final ClassActions actions;
        private final ClassProgress progress;

        Page(ClassDetails labClass) {
            id = labClass.id();
            name = labClass.name();
            page = new DetailPage(name);
            tiles = new SeatTiles(seats, classes, labClass);
            bar = new SeatBar(power, classes, labClass, tiles);
            actions = new ClassActions(classes, facts, id);
            progress = new ClassProgress(jobs, classes, id);
            page.header().addBesideTitle(badge);
            Actor actor = CurrentActor.require();
            furnish(labClass, actor);
            Signal.effect(this, () -> {
                news.ofClass(id).get();
                CurrentActor.call(actor, this::look).ifPresentOrElse(this::show, this::leave);
            });
        }

        private void furnish(ClassDetails labClass, Actor actor) {
            var target = id.target();
            List<Component> parts = new ArrayList<>(List.of(progress, tiles));
            List<Component> side = new ArrayList<>();
            if (actor.has(LabPermissions.CLASS_MANAGE)) {
                parts.add(1, bar);
            }
            if (labClass.manages()) {
                page.header().addActions(actions.buttons());
            }
            if (labClass.manages() && actor.has(JoiningPermissions.JOIN_MANAGE)) {
                parts.add(1, new ApprovalCard(approvals, target, news.ofClass(id)));
                side.add(new LinkCard(links, address, target, news.ofClass(id)));
                side.add(new WaitingCard(approvals, target, news.ofClass(id)));
            }
            if (labClass.manages()) {
                side.add(planned());
            }
            side.add(new ClassStaffCard(staff, labClass));
            page.body(parts.toArray(Component[]::new));
            page.side(side.toArray(Component[]::new));
        }

        @Override
        protected DetailPage initContent() {
            return page;
        }

        @Override
        public String getPageTitle() {
            return name;
        }

        private ScheduleCard planned() {
            return new ScheduleCard(
                    schedules,
                    scheduleNews,
                    ClassSchedules.subject(id),
                    Texts.get("lab.schedule.none"),
                    this::askWhatToPlan);
        }

        private void askWhatToPlan() {
            new ScheduleDialog<>(
                            Texts.get("lab.schedule.title", name),
                            List.of(SeatAction.values()),
                            action -> Texts.get("lab.action." + LabWords.lower(action)),
                            (action, timing, missed) -> plans.plan(id, action, timing, missed))
                    .open();
        }

        private Optional<ClassDetails> look() {
            inventory.somebodyLooks();
            return classes.find(id);
        }

        private void show(ClassDetails found) {
            badge.set(LabWords.tone(found.state()), LabWords.word(found.state()));
            name = found.name();
            page.header().setHeading(name);
            page.header().setSubtitle(found.description() == null ? "" : found.description());
            page.facts(
                    new KeyFact(Texts.get("lab.class.template"), found.template()),
                    new KeyFact(
                            Texts.get("lab.class.method"),
                            Texts.get("lab.method." + found.method().name())),
                    new KeyFact(Texts.get("lab.class.node"), found.node()),
                    new KeyFact(Texts.get("lab.class.teacher"), found.ownerName()),
                    new KeyFact(Texts.get("lab.class.made"), new RelativeTime(found.createdAt())),
                    new KeyFact(
                            Texts.get("activity.activity"),
                            new Anchor(ActivityLinks.of(id), Texts.get("activity.ofThing"))));
            progress.show(found);
            tiles.show(found);
            bar.show(found);
            actions.show(found);
        }

        /** Navigates away when the class was removed. */
        private void leave() {
            UI.getCurrentOrThrow().navigate(LabPaths.CLASSES);
        }
    }
}
