package io.croft.cluster.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.croft.cluster.AddCluster;
import io.croft.cluster.Clusters;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.ConnectionReport;
import io.croft.cluster.SaveClusterResult;
import io.croft.uikit.Bounded;
import io.croft.uikit.CreatePage;
import io.croft.uikit.CreateStep;
import io.croft.uikit.KeyFact;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Adds a cluster: how to reach it, a test with fingerprints to accept, and a name. */
@Route("clusters/new")
@RolesAllowed("SUPER_ADMIN")
class AddClusterView extends Composite<Div> implements HasDynamicTitle {

    private final Clusters clusters;
    private final CreatePage page = new CreatePage(Texts.get("cluster.add"), Texts.get("cluster.add.text"));
    private final ConnectionFields fields = new ConnectionFields();
    private final ConnectionTrial trial;
    private final TextField name = Bounded.to(Bounded.NAME, new TextField(Texts.get("cluster.name")));
    private final TextField location = Bounded.to(Bounded.NAME, new TextField(Texts.get("cluster.location")));
    private final CreateStep testStep;

    AddClusterView(Clusters clusters) {
        this.clusters = clusters;
        trial = new ConnectionTrial(fields, clusters::test, this::tested);
        fields.problems.field("name", name);
        page.step(
                Texts.get("cluster.step.connection"),
                Texts.get("cluster.step.connection.text"),
                fields.endpoints,
                fields.token,
                fields.account,
                fields.secret,
                fields.totp,
                fields.trust,
                fields.nodeAddresses);
        page.step(Texts.get("cluster.step.ssh"), Texts.get("cluster.step.ssh.text"), fields.ssh.all());
        testStep = page.step(Texts.get("cluster.step.test"), Texts.get("cluster.step.test.text"), trial);
        page.step(Texts.get("cluster.step.name"), Texts.get("cluster.step.name.text"), name, location);
        page.submit(Texts.get("cluster.add"), this::add);
        page.cancelTo("clusters");
        name.addValueChangeListener(change -> summarize(trial.last()));
        summarize(null);
        getContent().add(page);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("cluster.add");
    }

    private void tested(ConnectionReport report) {
        testStep.setDone(!report.failed() && !report.wantsLook());
        summarize(report);
    }

    private void summarize(@Nullable ConnectionReport report) {
        String version = report == null || report.version() == null ? "–" : report.version();
        String nodes = report == null || report.nodes().isEmpty() ? "–" : String.join(", ", report.nodes());
        page.summary(
                new KeyFact(Texts.get("cluster.name"), name.isEmpty() ? "–" : name.getValue()),
                new KeyFact(Texts.get("cluster.version"), version),
                new KeyFact(Texts.get("cluster.nodes"), nodes));
    }

    private void add() {
        ConnectionForm form = fields.read();
        if (form == null) {
            return;
        }
        switch (clusters.add(new AddCluster(name.getValue(), location.getValue(), form))) {
            case SaveClusterResult.Saved saved -> {
                Toasts.success(Texts.get("cluster.added", name.getValue()));
                saved.doubts().forEach(Toasts::notice);
                UI.getCurrentOrThrow().navigate("clusters/" + saved.id());
            }
            case SaveClusterResult.Refused refused -> fields.problems.show(refused.problems());
        }
    }
}
