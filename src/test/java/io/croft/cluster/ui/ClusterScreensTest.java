package io.croft.cluster.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterPulse;
import io.croft.cluster.Clusters;
import io.croft.cluster.SimulatedClusters;
import io.croft.inventory.Nodes;
import io.croft.kernel.Text;
import io.croft.shell.Attention;
import io.croft.simulator.Simulator;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithActor(Role.SUPER_ADMIN)
class ClusterScreensTest extends ScreenTest {

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterAttention attention;

    @Autowired
    ClusterPulse pulse;

    @Autowired
    Nodes nodes;

    Simulator simulator;
    ClusterId cluster;

    @BeforeEach
    void start() {
        simulator = SimulatedClusters.small("screens").nodes("pve1").guests(3).start();
        cluster = SimulatedClusters.add(clusters, simulator);
    }

    @AfterEach
    void stop() {
        As.run(As.superAdmin(), () -> clusters.remove(cluster));
        simulator.close();
    }

    @Test
    void theListShowsTheClusters() {
        navigate(ClustersView.class);
        Grid<?> list = find(Grid.class).single();
        assertThat(test(list).size()).isPositive();
    }

    @Test
    void homeTellsOfAClusterThatDoesNotAnswerAndOfNoOther() {
        Actor provider = As.superAdmin();
        assertThat(needed(provider)).isEmpty();
        await().pollInSameThread().untilAsserted(() -> {
            As.run(provider, () -> pulse.refused(pulse.begin(cluster), Text.verbatim("wrong password")));
            assertThat(needed(provider))
                    .singleElement()
                    .extracting(Attention::why)
                    .asString()
                    .contains("wrong password");
        });
        assertThat(attention.visibleTo(As.actor(Role.COMPANY_ADMIN, As.newCompany())))
                .isFalse();
    }

    private List<Attention> needed(Actor provider) {
        return As.call(provider, () -> attention.find(provider)).stream()
                .filter(needed -> needed.href().equals("clusters/" + cluster))
                .toList();
    }

    @Test
    void theClustersPageOpensWithTheTabsOfOtherRooms() {
        navigate(ClusterView.class, Map.of("cluster", cluster.toString()));
        assertThat(find(Tab.class).all())
                .extracting(Tab::getLabel)
                .containsExactly("Facts", "Nodes and storages", "Companies", "Connection");
    }

    @Test
    void aCompanyIsGivenNodesAndStoragesChosenFromWhatTheClusterHas() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !As.call(As.superAdmin(), () -> nodes.list(cluster)).isEmpty());
        navigate(ClusterView.class, Map.of("cluster", cluster.toString()));
        find(Tabs.class).single().setSelectedIndex(2);
        test(find(Button.class).withText("Let a company use it").single()).click();
        assertThat(offered("Nodes")).contains("pve1");
        assertThat(offered("Storages")).contains("local").doesNotHaveDuplicates();
    }

    @Test
    void aWrongAddressIsToldAtItsFieldAndWhatWasTypedStays() {
        navigate(AddClusterView.class);
        TextArea addresses = find(TextArea.class).withCaption("Addresses").single();
        addresses.setValue("not a host");
        test(find(Button.class).withText("Add cluster").single()).click();
        assertThat(getCurrentView()).isInstanceOf(AddClusterView.class);
        assertThat(addresses.isInvalid()).isTrue();
        assertThat(addresses.getErrorMessage()).contains("not a host");
    }

    @Test
    void withoutAcceptedFingerprintsNothingIsSaved() {
        navigate(AddClusterView.class);
        find(TextArea.class).withCaption("Addresses").single().setValue("127.0.0.1:1");
        find(TextField.class).withCaption("Token").single().setValue("croft@pve");
        find(PasswordField.class).withCaption("Token secret").single().setValue("x");
        find(TextField.class).withCaption("Name").single().setValue("never saved");
        test(find(Button.class).withText("Add cluster").single()).click();
        assertThat(find(TextField.class).withCaption("Token").single().getErrorMessage())
                .contains("user@realm!name");
        assertThat(As.call(As.superAdmin(), clusters::names)).doesNotContainValue("never saved");
    }

    private List<Object> offered(String label) {
        MultiSelectComboBox<?> field =
                find(MultiSelectComboBox.class).withCaption(label).single();
        return field.getListDataView().getItems().map(Object.class::cast).toList();
    }
}
