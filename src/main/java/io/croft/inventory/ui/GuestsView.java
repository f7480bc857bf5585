package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
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
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.inventory.GuestFilter;
import io.croft.inventory.GuestKind;
import io.croft.inventory.GuestRow;
import io.croft.inventory.GuestState;
import io.croft.inventory.Guests;
import io.croft.kernel.IpAddress;
import io.croft.tenancy.Companies;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;

/** All machines the person may see: the provider those of everybody, others those of their company. */
@Route("guests")
@Menu(title = "machines/inventory.guests.title", icon = "monitor", order = 30)
@RolesAllowed("guest.view")
class GuestsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Guests guests;
    private final Companies companies;
    private final Map<ClusterId, String> clusters;
    private final Map<TenantId, String> owners = new ConcurrentHashMap<>();
    private final boolean everybodys;
    private final ListPage<GuestRow> page = new ListPage<>(Texts.get("inventory.guests.title"));

    GuestsView(Guests guests, Clusters clusters, Companies companies, InventoryNews news) {
        this.guests = guests;
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
        page.cards(guest ->
                Cells.card(name(guest), GuestWords.badge(guest.state()), Cells.muted(guest.node()), addresses(guest)));
        page.empty(new EmptyState(
                Icons.MONITOR, Texts.get("inventory.guests.empty"), Texts.get("inventory.guests.empty.text")));
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
        rows.components("name", Texts.get("inventory.guest"), GuestsView::name)
                .setFlexGrow(2)
                .setSortProperty("name");
        rows.components("state", Texts.get("inventory.state"), guest -> GuestWords.badge(guest.state()))
                .setSortProperty("state");
        rows.column("node", Texts.get("inventory.node"), this::place).setSortProperty("node");
        if (everybodys) {
            rows.column("owner", Texts.get("inventory.owner"), guest -> owners.getOrDefault(guest.owner(), "–"));
        }
        rows.column("address", Texts.get("inventory.address"), GuestsView::firstAddress)
                .setPartNameGenerator(guest -> "mono")
                .setTooltipGenerator(GuestsView::everyAddress);
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
        }
        return slice;
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

    private static Component name(GuestRow guest) {
        String name = guest.name().isEmpty() ? String.valueOf(guest.ref().vmid()) : guest.name();
        String second = guest.ref().vmid() + " · " + GuestWords.word(guest.kind())
                + (guest.label().isEmpty() || guest.label().equals(name) ? "" : " · " + guest.label());
        return Cells.name(name, second);
    }

    private static Component addresses(GuestRow guest) {
        Span first = Cells.mono(firstAddress(guest));
        first.setTitle(everyAddress(guest));
        return first;
    }

    private static String firstAddress(GuestRow guest) {
        return guest.addresses().isEmpty() ? "" : guest.addresses().getFirst().toString();
    }

    private static String everyAddress(GuestRow guest) {
        return guest.addresses().stream().map(IpAddress::toString).collect(Collectors.joining("\n"));
    }

    private static String cpu(GuestRow guest) {
        return guest.state() == GuestState.RUNNING
                ? guest.cpuPercent() + " % / " + guest.cores()
                : String.valueOf(guest.cores());
    }
}
