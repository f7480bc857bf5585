package io.croft.cluster.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.cluster.CertificateTrust;
import io.croft.cluster.ClusterCredentials;
import io.croft.cluster.ClusterDetails;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.NodeAddress;
import io.croft.cluster.PinnedCertificate;
import io.croft.cluster.PinnedHostKey;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import io.croft.proxmox.connection.Endpoint;
import io.croft.uikit.Bounded;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form fields of a connection, read and validated as a whole. */
final class ConnectionFields {

    final TextArea endpoints = Bounded.to(Bounded.TEXT, new TextArea(Texts.get("cluster.field.endpoints")));
    final TextArea nodeAddresses = Bounded.to(Bounded.TEXT, new TextArea(Texts.get("cluster.field.node-addresses")));
    final RadioButtonGroup<Boolean> token = new RadioButtonGroup<>(Texts.get("cluster.field.sign-in"));
    final TextField account = Bounded.to(Bounded.NAME, new TextField(Texts.get("cluster.field.token")));
    final PasswordField secret = Bounded.to(Bounded.PASSWORD, new PasswordField(Texts.get("cluster.field.secret")));
    final PasswordField totp = Bounded.to(Bounded.PASSWORD, new PasswordField(Texts.get("cluster.field.totp")));
    final RadioButtonGroup<CertificateTrust> trust = new RadioButtonGroup<>(Texts.get("cluster.field.trust"));
    final SshFields ssh = new SshFields();
    final FieldProblems problems = new FieldProblems()
            .field("endpoints", endpoints)
            .field("nodeAddresses", nodeAddresses)
            .field("account", account)
            .field("secret", secret)
            .field("totp", totp)
            .field("trust", trust);

    private List<PinnedCertificate> certificates = List.of();
    private List<PinnedHostKey> hostKeys = List.of();

    ConnectionFields() {
        endpoints.setPlaceholder("pve1.example.com\npve2.example.com:8006");
        endpoints.setHelperText(Texts.get("cluster.field.endpoints.help"));
        nodeAddresses.setPlaceholder("pve2 = 203.0.113.10:8007 ssh 2202");
        nodeAddresses.setHelperText(Texts.get("cluster.field.node-addresses.help"));
        token.setItems(true, false);
        token.setItemLabelGenerator(yes -> Texts.get(yes ? "cluster.field.by-token" : "cluster.field.by-password"));
        token.addValueChangeListener(change -> showSignIn());
        token.setValue(true);
        secret.setAutocomplete(Autocomplete.NEW_PASSWORD);
        totp.setAutocomplete(Autocomplete.OFF);
        totp.setHelperText(Texts.get("cluster.field.totp.help"));
        trust.setItems(CertificateTrust.PINNED, CertificateTrust.SYSTEM);
        trust.setItemLabelGenerator(
                by -> Texts.get(by == CertificateTrust.PINNED ? "cluster.field.by-pin" : "cluster.field.by-system"));
        trust.setValue(CertificateTrust.PINNED);
        ssh.addTo(problems);
    }

    /** Fills the fields with the stored values; secrets stay empty, which keeps the stored ones. */
    void show(ClusterDetails cluster) {
        endpoints.setValue(cluster.endpoints().stream().map(Endpoint::toString).collect(Collectors.joining("\n")));
        nodeAddresses.setValue(cluster.nodeAddresses().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n")));
        token.setValue(cluster.token());
        account.setValue(cluster.account());
        secret.setPlaceholder(Texts.get("cluster.field.kept"));
        trust.setValue(cluster.trust());
        ssh.show(cluster.ssh());
        pin(cluster.certificates(), cluster.hostKeys());
    }

    /** Stores the fingerprints a person accepted. */
    void pin(List<PinnedCertificate> newCertificates, List<PinnedHostKey> newHostKeys) {
        certificates = List.copyOf(newCertificates);
        hostKeys = List.copyOf(newHostKeys);
    }

    /** The values of the fields; null when one is invalid, which is then shown at it. */
    @Nullable
    ConnectionForm read() {
        List<Problem> found = new ArrayList<>();
        List<Endpoint> places = lines(endpoints).stream()
                .map(line -> endpoint(line, found))
                .filter(Objects::nonNull)
                .toList();
        Map<String, NodeAddress> addresses = new LinkedHashMap<>();
        lines(nodeAddresses).forEach(line -> nodeAddress(line, addresses, found));
        problems.show(found);
        return found.isEmpty()
                ? new ConnectionForm(
                        places, addresses, credentials(), trust.getValue(), certificates, ssh.read(), hostKeys)
                : null;
    }

    private ClusterCredentials credentials() {
        return token.getValue()
                ? new ClusterCredentials.ApiToken(account.getValue().strip(), SshFields.secret(secret.getValue()))
                : new ClusterCredentials.Password(
                        account.getValue().strip(),
                        SshFields.secret(secret.getValue()),
                        SshFields.secret(totp.getValue()));
    }

    private void showSignIn() {
        boolean byToken = token.getValue();
        account.setLabel(Texts.get(byToken ? "cluster.field.token" : "cluster.field.user"));
        account.setPlaceholder(byToken ? "croft@pve!croft" : "root@pam");
        secret.setLabel(Texts.get(byToken ? "cluster.field.secret" : "cluster.field.password"));
        totp.setVisible(!byToken);
    }

    private static @Nullable Endpoint endpoint(String line, List<Problem> found) {
        try {
            return Endpoint.parse(line);
        } catch (IllegalArgumentException e) {
            found.add(Problem.at("endpoints", "cluster.problem.host", line));
            return null;
        }
    }

    private static void nodeAddress(String line, Map<String, NodeAddress> addresses, List<Problem> found) {
        String[] parts = line.split("=", 2);
        try {
            if (parts.length != 2 || parts[0].isBlank()) {
                throw InvalidValue.of("cluster.problem.node-address", line);
            }
            addresses.put(parts[0].strip(), NodeAddress.parse(parts[1]));
        } catch (InvalidValue e) {
            found.add(new Problem(e.text(), "nodeAddresses"));
        }
    }

    private static List<String> lines(TextArea area) {
        return area.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
