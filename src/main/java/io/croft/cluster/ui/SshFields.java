package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.cluster.ClusterDetails;
import io.croft.cluster.SshAccount;
import io.croft.uikit.Bounded;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;

/** The fields of the SSH account on the nodes; hidden while SSH is not wanted. */
final class SshFields {

    private static final int SSH_PORT = 22;

    final Checkbox wanted = new Checkbox(Texts.get("cluster.field.ssh"));
    final TextField user = Bounded.to(Bounded.NAME, new TextField(Texts.get("cluster.field.ssh.user")));
    final IntegerField port = new IntegerField(Texts.get("cluster.field.ssh.port"));
    final PasswordField password =
            Bounded.to(Bounded.PASSWORD, new PasswordField(Texts.get("cluster.field.ssh.password")));
    final TextArea key = Bounded.to(Bounded.TEXT, new TextArea(Texts.get("cluster.field.ssh.key")));

    SshFields() {
        user.setValue("root");
        port.setValue(SSH_PORT);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        key.setPlaceholder("-----BEGIN OPENSSH PRIVATE KEY-----");
        wanted.addValueChangeListener(change -> showFields());
        showFields();
    }

    Component[] all() {
        return new Component[] {wanted, user, port, password, key};
    }

    void addTo(FieldProblems problems) {
        problems.field("ssh.user", user)
                .field("ssh.port", port)
                .field("ssh.password", password)
                .field("ssh.hostKeys", wanted);
    }

    void show(ClusterDetails.@Nullable SshFacts facts) {
        wanted.setValue(facts != null);
        if (facts != null) {
            user.setValue(facts.user());
            port.setValue(facts.port());
            password.setPlaceholder(facts.withPassword() ? Texts.get("cluster.field.kept") : "");
            key.setPlaceholder(facts.withKey() ? Texts.get("cluster.field.kept") : "");
        }
    }

    @Nullable
    SshAccount read() {
        return wanted.getValue()
                ? new SshAccount(
                        user.getValue(),
                        port.getValue() == null ? SSH_PORT : port.getValue(),
                        secret(password.getValue()),
                        secret(key.getValue()))
                : null;
    }

    static @Nullable Secret secret(String typed) {
        return typed.isBlank() ? null : Secret.of(typed.strip());
    }

    private void showFields() {
        boolean yes = wanted.getValue();
        user.setVisible(yes);
        port.setVisible(yes);
        password.setVisible(yes);
        key.setVisible(yes);
    }
}
