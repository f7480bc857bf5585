package io.croft.cluster.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.croft.cluster.Advice;
import io.croft.cluster.CertificateTrust;
import io.croft.cluster.ClusterDetails;
import io.croft.proxmox.connection.Endpoint;
import io.croft.uikit.FormSection;
import io.croft.uikit.KeyFact;
import io.croft.uikit.Note;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.stream.Collectors;

/** The facts of a cluster and the advice for its provider. */
final class ClusterFacts extends Composite<Div> {

    ClusterFacts(ClusterDetails cluster) {
        getContent().addClassName("stack");
        if (cluster.summary().lastError() != null) {
            getContent()
                    .add(new Note(
                            cluster.summary().state().answers() ? StatusTone.WARNING : StatusTone.FAILED,
                            Texts.of(cluster.summary().lastError())));
        }
        cluster.advice()
                .forEach(advice -> getContent().add(new Note(tone(advice.severity()), Texts.of(advice.text()))));
        getContent()
                .add(new FormSection(
                        Texts.get("cluster.tab.connection"),
                        new KeyFact(
                                Texts.get("cluster.field.endpoints"),
                                cluster.endpoints().stream()
                                        .map(Endpoint::toString)
                                        .collect(Collectors.joining(", "))),
                        new KeyFact(Texts.get("cluster.account"), cluster.account()),
                        new KeyFact(Texts.get("cluster.field.trust"), trust(cluster.trust())),
                        new KeyFact(
                                Texts.get("cluster.field.ssh.short"),
                                cluster.ssh() == null
                                        ? Texts.get("cluster.ssh.none")
                                        : cluster.ssh().user() + " : "
                                                + cluster.ssh().port()),
                        new KeyFact(
                                Texts.get("cluster.since"),
                                new RelativeTime(cluster.summary().since())),
                        new KeyFact(
                                Texts.get("cluster.version.read"),
                                new RelativeTime(cluster.summary().versionAt()))));
    }

    private static String trust(CertificateTrust trust) {
        return Texts.get(trust == CertificateTrust.PINNED ? "cluster.field.by-pin" : "cluster.field.by-system");
    }

    private static StatusTone tone(Advice.Severity severity) {
        return switch (severity) {
            case NOTE -> StatusTone.OK;
            case SOON -> StatusTone.WARNING;
            case NOW -> StatusTone.FAILED;
        };
    }
}
