package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.inventory.TemplateOffer;
import io.croft.inventory.TemplateRow;
import io.croft.inventory.Templates;
import io.croft.tenancy.Companies;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.ListQuery;
import io.croft.uikit.PageGrid;
import io.croft.uikit.ShortList;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The templates of all clusters and the companies they are offered to. */
@Route("templates")
@Menu(title = "images/inventory.templates.title", icon = "layers", order = 50)
@RolesAllowed("template.offer")
class TemplatesView extends Composite<ListPage<TemplateOffer>> implements BeforeEnterObserver, HasDynamicTitle {

    private final Templates templates;
    private final Companies companies;
    private final Map<ClusterId, String> clusters;
    private final ShortList<TemplateOffer> order = new ShortList<TemplateOffer>()
            .order("name", by(TemplateRow::name))
            .order("node", by(TemplateRow::node))
            .order(
                    "memory",
                    Comparator.comparingLong(offer -> offer.template().memory().bytes()))
            .order(
                    "disk",
                    Comparator.comparingLong(offer -> offer.template().disk().bytes()));

    TemplatesView(Templates templates, Companies companies, Clusters clusters, InventoryNews news) {
        this.templates = templates;
        this.companies = companies;
        this.clusters = clusters.names();
        ListPage<TemplateOffer> page = getContent();
        columns(page.rows());
        page.cards(offer -> Cells.card(name(offer), offered(offer), button(offer)));
        page.source(
                (query, slice) -> order.page(find(query), slice),
                query -> find(query).size());
        Actor actor = CurrentActor.require();
        Signal.effect(this, () -> {
            news.of(actor).get();
            page.refresh();
        });
    }

    @Override
    protected ListPage<TemplateOffer> initContent() {
        return new ListPage<TemplateOffer>(Texts.get("inventory.templates.title"))
                .search(Texts.get("inventory.templates.search"))
                .empty(new EmptyState(
                        Icons.LAYERS,
                        Texts.get("inventory.templates.empty"),
                        Texts.get("inventory.templates.empty.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("inventory.templates.title");
    }

    private List<TemplateOffer> find(ListQuery query) {
        return templates.all().stream()
                .filter(offer -> ShortList.matches(
                        query,
                        offer.template().name(),
                        String.valueOf(offer.template().ref().vmid()),
                        offer.template().node(),
                        storage(offer)))
                .toList();
    }

    private static Comparator<TemplateOffer> by(Function<TemplateRow, String> words) {
        return Comparator.comparing(offer -> words.apply(offer.template()), String.CASE_INSENSITIVE_ORDER);
    }

    private void columns(PageGrid<TemplateOffer> rows) {
        rows.components("name", Texts.get("inventory.guest"), this::name)
                .setFlexGrow(2)
                .setSortProperty("name");
        rows.column(
                        "node",
                        Texts.get("inventory.node"),
                        offer -> offer.template().node())
                .setSortProperty("node");
        rows.column("storage", Texts.get("inventory.storage"), TemplatesView::storage);
        rows.numbers(
                "cores", Texts.get("inventory.cpu"), offer -> offer.template().cores());
        rows.numbers(
                        "memory",
                        Texts.get("inventory.memory"),
                        offer -> offer.template().memory())
                .setSortProperty("memory");
        rows.numbers(
                        "disk",
                        Texts.get("inventory.disk"),
                        offer -> offer.template().disk())
                .setSortProperty("disk");
        rows.components("offered", Texts.get("inventory.offer"), TemplatesView::offered);
        rows.components("change", "", this::button);
    }

    private Component name(TemplateOffer offer) {
        TemplateRow template = offer.template();
        return Cells.name(
                template.name(),
                template.ref().vmid() + " · "
                        + clusters.getOrDefault(template.ref().cluster(), ""));
    }

    private static String storage(TemplateOffer offer) {
        return offer.template().storage() == null ? "–" : offer.template().storage();
    }

    private static Component offered(TemplateOffer offer) {
        if (offer.everybody()) {
            return new StatusBadge(StatusTone.OK, Texts.get("inventory.offer.everybody"));
        }
        return offer.isHidden()
                ? new StatusBadge(StatusTone.STOPPED, Texts.get("inventory.offer.nobody"))
                : new StatusBadge(
                        StatusTone.OK,
                        Texts.get("inventory.offer.some", offer.companies().size()));
    }

    private Component button(TemplateOffer offer) {
        return Buttons.quiet(
                Texts.get("inventory.offer.change"),
                Icons.PENCIL,
                () -> new OfferDialog(templates, companies, offer, getContent()::refresh).open());
    }
}
