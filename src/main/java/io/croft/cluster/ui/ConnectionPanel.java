package io.croft.cluster.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.cluster.ClusterDetails;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.SaveClusterResult;
import io.croft.cluster.UpdateCluster;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;

/**
 * Changes the connection of a cluster, with the same test as for a new one; accepted fingerprints replace the old ones.
 */
final class ConnectionPanel extends Composite<Div> {

    private final Clusters clusters;
    private final ClusterId id;
    private final ConnectionFields fields = new ConnectionFields();
    private final TextField name = Bounded.to(Bounded.NAME, new TextField(Texts.get("cluster.name")));
    private final TextField location = Bounded.to(Bounded.NAME, new TextField(Texts.get("cluster.location")));

    ConnectionPanel(Clusters clusters, ClusterDetails cluster) {
        this.clusters = clusters;
        this.id = cluster.summary().id();
        fields.show(cluster);
        fields.problems.field("name", name);
        name.setValue(cluster.summary().name());
        location.setValue(cluster.summary().location());
        getContent().addClassName("stack");
        getContent()
                .add(
                        new FormSection(Texts.get("cluster.step.name"), name, location),
                        new FormSection(
                                Texts.get("cluster.step.connection"),
                                fields.endpoints,
                                fields.token,
                                fields.account,
                                fields.secret,
                                fields.totp,
                                fields.trust,
                                fields.nodeAddresses),
                        new FormSection(Texts.get("cluster.step.ssh"), fields.ssh.all()),
                        new FormSection(
                                Texts.get("cluster.step.test"),
                                Texts.get("cluster.step.test.text"),
                                new ConnectionTrial(fields, form -> clusters.test(id, form), report -> {})),
                        Buttons.primary(Texts.get("cluster.save"), Icons.CHECK, this::save));
    }

    private void save() {
        ConnectionForm form = fields.read();
        if (form == null) {
            return;
        }
        switch (clusters.update(new UpdateCluster(id, name.getValue(), location.getValue(), form))) {
            case SaveClusterResult.Saved saved -> {
                Toasts.success(Texts.get("cluster.saved", name.getValue()));
                saved.doubts().forEach(Toasts::notice);
            }
            case SaveClusterResult.Refused refused -> fields.problems.show(refused.problems());
        }
    }
}
