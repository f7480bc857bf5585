package io.croft.inventory.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.ProjectId;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.inventory.GuestFilter;
import io.croft.inventory.GuestKind;
import io.croft.inventory.GuestProjects;
import io.croft.inventory.GuestRef;
import io.croft.inventory.GuestRow;
import io.croft.inventory.GuestState;
import io.croft.inventory.Guests;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyPermissions;
import io.croft.tenancy.Projects;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.FilterChoice;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.ListQuery;
import io.croft.uikit.PageGrid;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;

/** All machines the person may see: for the provider those of all companies, for others those of their company. */
@Route("guests")
@Menu(title = "machines/inventory.guests.title", icon = "monitor", order = 30)
@RolesAllowed("guest.view")
class GuestsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Pattern REF =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([1-9][0-9]{2,8})");

    private final Guests guests;
    private final GuestProjects guestProjects;
    private final Projects projects;
    private final Companies companies;
    private final Map<ClusterId, String> clusters;
    private final Map<TenantId, String> owners = new ConcurrentHashMap<>();
    private final Map<ProjectId, String> projectNames = new ConcurrentHashMap<>();
    private final boolean everybodys;
    private final ListPage<GuestRow> page = new ListPage<>(Texts.get("inventory.guests.title"));

    GuestsView(
            Guests guests,
            GuestProjects guestProjects,
            Projects projects,
            Clusters clusters,
            Companies companies,
            InventoryNews news) {
        this.guests = guests;
        this.guestProjects = guestProjects;
        this.projects = projects;
        this.companies = companies;
        this.clusters = clusters.names();
        Actor actor = CurrentActor.require();
        this.everybodys = actor.seesEverything();
        page.search(Texts.get("inventory.guests.search"))
                .filter("state", Texts.get("inventory.state"), GuestWords.states())
                .filter("kind", Texts.get("inventory.kind"), GuestWords.kinds())
                .filter("cluster", Texts.get("inventory.cluster"), clusterChoices())
                .filter(
                        "templates",
                        Texts.get("inventory.templates"),
                        List.of(
                                new FilterChoice("only", Texts.get("inventory.templates.only")),
                                new FilterChoice("none", Texts.get("inventory.templates.none"))));
        columns(page.rows());
        page.cards(guest -> Cells.card(
                GuestCells.name(guest),
                GuestWords.badge(guest.state()),
                Cells.muted(guest.node()),
                GuestCells.addresses(guest)));
        page.empty(new EmptyState(
                Icons.MONITOR, Texts.get("inventory.guests.empty"), Texts.get("inventory.guests.empty.text")));
        if (actor.has(CompanyPermissions.PROJECT_MANAGE) && !everybodys) {
            page.selection(guest -> guest.ref().toString(), this::found)
                    .bulk(Texts.get("inventory.project.move"), Icons.FOLDER, this::moveToProject);
        }
        page.source(this::read, (query, most) -> guests.count(filter(query), most));
        getContent().addClassName("page-frame");
        getContent().add(page);
        Signal.effect(this, () -> {
            news.of(actor).get();
            page.refresh();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("inventory.guests.title");
    }

    private void columns(PageGrid<GuestRow> rows) {
        rows.components("name", Texts.get("inventory.guest"), GuestCells::name)
                .setFlexGrow(2)
                .setSortProperty("name");
        rows.components("state", Texts.get("inventory.state"), guest -> GuestWords.badge(guest.state()))
                .setSortProperty("state");
        rows.column("node", Texts.get("inventory.node"), this::place).setSortProperty("node");
        if (everybodys) {
            rows.column("owner", Texts.get("inventory.owner"), guest -> owners.getOrDefault(guest.owner(), "–"));
        }
        if (!everybodys) {
            rows.column("project", Texts.get("inventory.project"), guest -> projectName(guest));
        }
        rows.column("address", Texts.get("inventory.address"), GuestCells::firstAddress)
                .setPartNameGenerator(guest -> "mono")
                .setTooltipGenerator(GuestCells::everyAddress);
        rows.numbers("cpu", Texts.get("inventory.cpu"), GuestsView::cpu).setSortProperty("cpu");
        rows.numbers("memory", Texts.get("inventory.memory"), GuestRow::memory).setSortProperty("memory");
        rows.numbers("disk", Texts.get("inventory.disk"), GuestRow::disk).setSortProperty("disk");
    }

    private Slice<GuestRow> read(ListQuery query, Pageable rows) {
        Slice<GuestRow> slice = guests.list(filter(query), rows);
        if (everybodys) {
            Set<TenantId> unknown = slice.stream()
                    .map(GuestRow::owner)
                    .filter(owner -> !owners.containsKey(owner))
                    .collect(Collectors.toSet());
            owners.putAll(companies.names(unknown));
        } else {
            projectNames.putAll(guestProjects.names(slice.getContent()));
        }
        return slice;
    }

    private String projectName(GuestRow guest) {
        ProjectId project = guest.project();
        return project == null ? "" : projectNames.getOrDefault(project, "–");
    }

    private List<GuestRow> found(Set<String> refs) {
        return guests.find(refs.stream().flatMap(GuestsView::ref).toList());
    }

    private static Stream<GuestRef> ref(String text) {
        Matcher parts = REF.matcher(text);
        return parts.matches()
                ? Stream.of(
                        new GuestRef(new ClusterId(UUID.fromString(parts.group(1))), Integer.parseInt(parts.group(2))))
                : Stream.empty();
    }

    private void moveToProject(Set<GuestRow> chosen) {
        new MoveToProjectDialog(projects, guestProjects, chosen, () -> {
                    page.rows().grid().deselectAll();
                    page.refresh();
                })
                .open();
    }

    private GuestFilter filter(ListQuery query) {
        return new GuestFilter(
                query.search(),
                query.filter("cluster").flatMap(this::cluster).orElse(null),
                null,
                query.filter("state", GuestState.class).map(Set::of).orElse(Set.of()),
                query.filter("kind", GuestKind.class).orElse(null),
                null,
                query.filter("templates").map("only"::equals).orElse(null));
    }

    private Optional<ClusterId> cluster(String value) {
        return clusters.keySet().stream()
                .filter(id -> id.toString().equals(value))
                .findFirst();
    }

    private List<FilterChoice> clusterChoices() {
        return clusters.entrySet().stream()
                .map(cluster -> new FilterChoice(cluster.getKey().toString(), cluster.getValue()))
                .toList();
    }

    private String place(GuestRow guest) {
        String cluster = clusters.getOrDefault(guest.ref().cluster(), "");
        return guest.node().isEmpty() ? cluster : guest.node() + " · " + cluster;
    }

    private static String cpu(GuestRow guest) {
        return guest.state() == GuestState.RUNNING
                ? guest.cpuPercent() + " % / " + guest.cores()
                : String.valueOf(guest.cores());
    }
}
