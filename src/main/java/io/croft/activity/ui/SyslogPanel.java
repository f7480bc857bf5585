package io.croft.activity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.activity.Forwarding;
import io.croft.activity.ForwardingState;
import io.croft.activity.SyslogServer;
import io.croft.activity.SyslogTransport;
import io.croft.kernel.Problem;
import io.croft.uikit.AsyncState;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The syslog server that gets the records, how that goes, and a message to try it. */
final class SyslogPanel extends Composite<FormSection> {

    private static final int USUAL_PORT = 6514;

    private final transient Forwarding forwarding;
    private final ForwardFacts facts = new ForwardFacts();
    private final TextField host = Bounded.to(Bounded.NAME, new TextField(Texts.get("activity.forward.host")));
    private final IntegerField port = new IntegerField(Texts.get("activity.forward.port"));
    private final Select<SyslogTransport> transport = new Select<>();
    private final Div result = new Div();
    private final Button remove = Buttons.danger(
            Texts.get("activity.forward.remove"), Icons.TRASH_2, () -> RemoveForwarding.ask(this::remove));
    private final FieldProblems problems =
            new FieldProblems().field("host", host).field("port", port);

    SyslogPanel(Forwarding forwarding) {
        this.forwarding = forwarding;
        port.setValue(USUAL_PORT);
        transport.setLabel(Texts.get("activity.forward.transport"));
        transport.setItems(SyslogTransport.values());
        transport.setItemLabelGenerator(
                one -> Texts.get("activity.forward.transport." + one.name().toLowerCase(Locale.ROOT)));
        transport.setValue(SyslogTransport.TLS);
        getContent()
                .addContent(
                        facts,
                        host,
                        port,
                        transport,
                        new Div(
                                Buttons.primary(Texts.get("activity.forward.save"), Icons.CHECK, this::save),
                                Buttons.secondary(Texts.get("activity.forward.test"), Icons.EXTERNAL_LINK, this::test),
                                remove),
                        result);
        forwarding.find().map(ForwardingState::server).ifPresent(this::fill);
        show();
    }

    @Override
    protected FormSection initContent() {
        return new FormSection(Texts.get("activity.forward.server"), Texts.get("activity.forward.server.text"));
    }

    private void fill(SyslogServer server) {
        host.setValue(server.host());
        port.setValue(server.port());
        transport.setValue(server.transport());
    }

    private void show() {
        Optional<ForwardingState> state = forwarding.find();
        remove.setVisible(state.isPresent());
        facts.show(state.map(ForwardingState::progress));
    }

    private SyslogServer typed() {
        return new SyslogServer(host.getValue(), port.getValue() == null ? 0 : port.getValue(), transport.getValue());
    }

    private void save() {
        List<Problem> refused = forwarding.save(typed());
        problems.show(refused);
        if (refused.isEmpty()) {
            Toasts.success(Texts.get("activity.forward.saved", host.getValue().strip()));
            show();
        }
    }

    /** The server may take its time, so the screen does not wait for it. */
    private void test() {
        SyslogServer server = typed();
        result.removeAll();
        result.add(new AsyncState<>(() -> forwarding.test(server), trial -> ForwardTrialNote.of(trial, problems)));
    }

    private void remove() {
        forwarding.remove();
        show();
    }
}
