package io.croft.inventory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.SimulatedClusters;
import io.croft.inventory.GuestFilter;
import io.croft.inventory.GuestRow;
import io.croft.inventory.Guests;
import io.croft.inventory.TemplateOffer;
import io.croft.inventory.Templates;
import io.croft.simulator.Simulator;
import io.croft.tenancy.Companies;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import io.croft.uikit.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithActor(Role.SUPER_ADMIN)
class InventoryScreensTest extends ScreenTest {

    @Autowired
    Clusters clusters;

    @Autowired
    Guests guests;

    @Autowired
    Templates templates;

    @Autowired
    Companies companies;

    Simulator simulator;
    ClusterId cluster;

    @BeforeEach
    void start() {
        simulator = SimulatedClusters.small("screens")
                .nodes("pve1")
                .template(9000, "debian-13")
                .guests(3)
                .start();
        cluster = SimulatedClusters.add(clusters, simulator);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> count() == 4);
    }

    @AfterEach
    void stop() {
        As.run(As.superAdmin(), () -> clusters.remove(cluster));
        simulator.close();
    }

    @Test
    void theProviderSeesEverybodysMachines() {
        navigate(GuestsView.class);
        Grid<GuestRow> grid = grid();
        assertThat(test(grid).size()).isGreaterThanOrEqualTo(4);
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void aCompanySeesNoMachinesButItsOwn() {
        navigate(GuestsView.class);
        Grid<GuestRow> grid = grid();
        assertThat(test(grid).size()).isZero();
    }

    @Test
    void nodesAndStoragesAreShown() {
        navigate(InfrastructureView.class);
        assertThat(find(Grid.class).all())
                .hasSize(2)
                .allSatisfy(grid ->
                        assertThat(grid.getListDataView().getItemCount()).isPositive());
    }

    @Test
    void theSynchronisationOfEveryClusterIsShownWithAButton() {
        navigate(SyncStatusView.class);
        Grid<?> clusters = find(Grid.class).single();
        assertThat(test(clusters).size()).isPositive();
    }

    @Test
    void aTemplateIsOfferedToNobodyUntilTheProviderDoes() {
        assertThat(offer().isHidden()).isTrue();
        navigate(TemplatesView.class);
        As.run(
                As.superAdmin(),
                () -> templates.offerToEverybody(offer().template().ref()));
        assertThat(offer().everybody()).isTrue();
        TenantId stranger = As.newCompany();
        assertThat(As.call(As.actor(Role.TEACHER, stranger), templates::usable))
                .as("a company without a grant on the cluster")
                .isEmpty();
    }

    @Test
    void aCompanyThatCannotBeChosenNowKeepsItsOffer() {
        TenantId suspended = As.newCompany();
        As.run(As.superAdmin(), () -> templates.offer(offer().template().ref(), Set.of(suspended)));
        navigate(TemplatesView.class);
        new OfferDialog(templates, companies, offer(), () -> {}).open();
        test(theDialogsButton()).click();
        assertThat(offer().companies()).containsExactly(suspended);
    }

    private Button theDialogsButton() {
        return find(Button.class).withText(Texts.get("inventory.offer.change")).all().stream()
                .filter(button -> button.hasThemeName("primary"))
                .findFirst()
                .orElseThrow();
    }

    private TemplateOffer offer() {
        List<TemplateOffer> all = As.call(As.superAdmin(), templates::all);
        return all.stream()
                .filter(each -> each.template().ref().cluster().equals(cluster))
                .findFirst()
                .orElseThrow();
    }

    private long count() {
        return As.call(As.superAdmin(), () -> guests.count(GuestFilter.of(cluster), Long.MAX_VALUE));
    }

    @SuppressWarnings("unchecked")
    private Grid<GuestRow> grid() {
        return find(Grid.class).single();
    }
}
