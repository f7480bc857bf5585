package io.croft.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.activity.ActivityChain;
import io.croft.activity.ActivityCompanies;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityResult;
import io.croft.activity.ActivityThing;
import io.croft.activity.ThingPages;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.FilterChoice;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.ListQuery;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;

/** What was done, newest first: all of it for the provider, a company's for its administrators, one's own for others. */
@Route(ActivityNavigation.ACTIVITY)
@Menu(title = "overview/activity.activity", icon = "history", order = 40)
@PermitAll
class ActivityView extends Composite<ListPage<ActivityRecord>> implements BeforeEnterObserver, HasDynamicTitle {

    static final String KIND = "kind";
    static final String RESULT = "result";
    static final String PERIOD = "period";

    private final transient ActivityLog log;
    private final transient ObjectProvider<ActivityCompanies> companies;
    private final transient Clock clock;
    private final transient List<ThingPages> pages;
    private final transient Actor actor = CurrentActor.require();
    private final Map<TenantId, String> names = new HashMap<>();
    /** Read by downloads, which are on threads of their own. */
    private transient volatile ActivityFilter shown = ActivityFilter.ALL;

    private transient Narrowing narrowing = Narrowing.NONE;

    ActivityView(
            ActivityLog log,
            ActivityChain chain,
            ObjectProvider<ActivityCompanies> companies,
            ObjectProvider<ThingPages> pages,
            ActivityNews news,
            Clock clock) {
        this.log = log;
        this.companies = companies;
        this.clock = clock;
        this.pages = pages.stream().toList();
        ListPage<ActivityRecord> page = getContent();
        new Pickers(log, companies).addTo(page, actor.seesEverything());
        columns(page);
        page.cards(this::card);
        page.open(activity -> new ActivityDialog(activity, company(activity)).open());
        page.header().addActions(new ActivityActions(log, () -> shown, chain, actor));
        page.source(this::read, (query, most) -> log.count(narrowing.with(query, clock.instant()), most));
        Signal.effect(this, () -> {
            news.ofList(actor).get();
            page.refresh();
        });
    }

    @Override
    protected ListPage<ActivityRecord> initContent() {
        return new ListPage<ActivityRecord>(Texts.get("activity.activity"))
                .search(Texts.get("activity.search"))
                .filter(KIND, Texts.get("activity.column.kind"), kinds())
                .filter(RESULT, Texts.get("activity.column.result"), results())
                .filter(PERIOD, Texts.get("activity.column.time"), periods())
                .empty(new EmptyState(Icons.HISTORY, Texts.get("activity.empty"), Texts.get("activity.empty.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        narrowing = Narrowing.of(event.getLocation().getQueryParameters());
        getContent().header().setSubtitle(narrowing.isNone() ? "" : Texts.get("activity.narrowed"));
        getContent().beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("activity.activity");
    }

    private void columns(ListPage<ActivityRecord> page) {
        page.rows()
                .components("words", Texts.get("activity.column.words"), ActivityView::words)
                .setFlexGrow(1);
        page.rows()
                .components(
                        RESULT,
                        Texts.get("activity.column.result"),
                        activity -> ActivityWords.badge(activity.result()));
        page.rows().components("time", Texts.get("activity.column.time"), activity -> new RelativeTime(activity.at()));
        page.rows().components("person", Texts.get("activity.column.person"), ActivityView::person);
        page.rows().components("thing", Texts.get("activity.column.thing"), this::thing);
        if (actor.seesEverything()) {
            page.rows().components("company", Texts.get("activity.column.company"), this::companyLink);
        }
        page.rows().column(KIND, Texts.get("activity.column.kind"), activity -> ActivityWords.word(activity.kind()));
        page.rows()
                .components(
                        "address", Texts.get("activity.column.address"), activity -> Cells.mono(activity.address()));
    }

    private Slice<ActivityRecord> read(ListQuery query, Pageable page) {
        ActivityFilter filter = narrowing.with(query, clock.instant());
        shown = filter;
        Slice<ActivityRecord> rows = log.list(filter, page);
        learnNames(rows.getContent());
        return rows;
    }

    private void learnNames(List<ActivityRecord> rows) {
        List<TenantId> unknown = rows.stream()
                .map(ActivityRecord::company)
                .filter(Objects::nonNull)
                .filter(company -> !names.containsKey(company))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            companies.ifAvailable(source -> names.putAll(source.names(unknown)));
        }
    }

    private String company(ActivityRecord activity) {
        TenantId company = activity.company();
        return company == null ? "" : names.getOrDefault(company, company.toString());
    }

    private Component companyLink(ActivityRecord activity) {
        TenantId company = activity.company();
        return company == null ? new Span() : new Anchor(ActivityNavigation.ofCompany(company), company(activity));
    }

    private static Component words(ActivityRecord activity) {
        return Cells.name(Texts.of(activity.words()), activity.action());
    }

    private static Component person(ActivityRecord activity) {
        String name = ActivityWords.person(activity);
        return activity.actor() == null
                ? new Span(name)
                : new Anchor(ActivityNavigation.ofPerson(activity.actor()), name);
    }

    private Component thing(ActivityRecord activity) {
        ActivityThing thing = activity.thing();
        if (thing == null) {
            return new Span();
        }
        Anchor link = new Anchor(path(thing), ActivityWords.name(thing));
        link.setTitle(ActivityWords.kind(thing));
        return link;
    }

    /** The thing's page, or what else was done to a thing that has none. */
    String path(ActivityThing thing) {
        return pages.stream()
                .flatMap(room -> room.pageOf(thing, actor).stream())
                .findFirst()
                .orElseGet(() -> ActivityNavigation.ofThing(thing.id()));
    }

    private Component card(ActivityRecord activity) {
        return Cells.card(
                words(activity),
                ActivityWords.badge(activity.result()),
                Cells.muted(ActivityWords.person(activity)),
                new RelativeTime(activity.at()),
                Cells.muted(ActivityWords.thing(activity)));
    }

    private static List<FilterChoice> kinds() {
        return Arrays.stream(ActivityKind.values())
                .map(kind -> new FilterChoice(kind.key(), ActivityWords.word(kind)))
                .toList();
    }

    private static List<FilterChoice> results() {
        return Arrays.stream(ActivityResult.values())
                .map(result -> new FilterChoice(result.key(), ActivityWords.word(result)))
                .toList();
    }

    private static List<FilterChoice> periods() {
        return Arrays.stream(Period.values())
                .map(period -> new FilterChoice(period.key(), Texts.get("activity.period." + period.key())))
                .collect(Collectors.toList());
    }
}
