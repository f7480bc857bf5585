package io.croft.activity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.croft.activity.Forwarding;
import io.croft.activity.ForwardingState;
import io.croft.activity.SyslogServer;
import io.croft.activity.SyslogTransport;
import io.croft.activity.SyslogTrial;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.uikit.AsyncState;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.DetailPage;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.KeyFact;
import io.croft.uikit.Note;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** Where records are sent on to, how that goes, and a message to try it. */
@Route(ActivityNavigation.FORWARDING)
@RolesAllowed("SUPER_ADMIN")
class ForwardingView extends Composite<DetailPage> implements HasDynamicTitle {

    private static final int USUAL_PORT = 6514;

    private final transient Forwarding forwarding;
    private final TextField host = Bounded.to(Bounded.NAME, new TextField(Texts.get("activity.forward.host")));
    private final IntegerField port = new IntegerField(Texts.get("activity.forward.port"));
    private final Select<SyslogTransport> transport = new Select<>();
    private final Div result = new Div();
    private final Button remove =
            Buttons.danger(Texts.get("activity.forward.remove"), Icons.TRASH_2, this::askWhetherToRemove);
    private final FieldProblems problems =
            new FieldProblems().field("host", host).field("port", port);

    ForwardingView(Forwarding forwarding) {
        this.forwarding = forwarding;
        port.setValue(USUAL_PORT);
        transport.setLabel(Texts.get("activity.forward.transport"));
        transport.setItems(SyslogTransport.values());
        transport.setItemLabelGenerator(
                one -> Texts.get("activity.forward.transport." + one.name().toLowerCase(Locale.ROOT)));
        transport.setValue(SyslogTransport.TLS);
        Div page = new Div(
                new FormSection(
                        Texts.get("activity.forward.server"),
                        Texts.get("activity.forward.server.text"),
                        host,
                        port,
                        transport,
                        Buttons.secondary(Texts.get("activity.forward.test"), Icons.EXTERNAL_LINK, this::test),
                        result),
                new Div(Buttons.primary(Texts.get("activity.forward.save"), Icons.CHECK, this::save), remove));
        page.addClassName("stack");
        getContent().body(page);
        forwarding.find().ifPresent(this::fill);
        show();
    }

    @Override
    protected DetailPage initContent() {
        return new DetailPage(getPageTitle());
    }

    @Override
    public String getPageTitle() {
        return Texts.get("activity.forward");
    }

    private void fill(ForwardingState state) {
        host.setValue(state.server().host());
        port.setValue(state.server().port());
        transport.setValue(state.server().transport());
    }

    private void show() {
        remove.setVisible(false);
        getContent().facts(new KeyFact(Texts.get("activity.forward.state"), Texts.get("activity.forward.off")));
        getContent().header().setSubtitle("");
        forwarding.find().ifPresent(this::show);
    }

    private void show(ForwardingState state) {
        remove.setVisible(true);
        Text words = state.failure() == null ? state.warning() : state.failure();
        getContent()
                .facts(
                        new KeyFact(Texts.get("activity.forward.state"), badge(state)),
                        new KeyFact(Texts.get("activity.forward.last"), new RelativeTime(state.sentAt())),
                        new KeyFact(Texts.get("activity.forward.backlog"), String.valueOf(state.backlog())));
        getContent().header().setSubtitle(words == null ? "" : Texts.of(words));
    }

    private static StatusBadge badge(ForwardingState state) {
        if (state.failure() != null) {
            return new StatusBadge(StatusTone.FAILED, Texts.get("activity.forward.state.failing"));
        }
        return state.warning() == null
                ? new StatusBadge(StatusTone.OK, Texts.get("activity.forward.state.ok"))
                : new StatusBadge(StatusTone.WARNING, Texts.get("activity.forward.state.unconfirmed"));
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
        result.add(new AsyncState<>(() -> forwarding.test(server), this::told));
    }

    private Div told(SyslogTrial trial) {
        return switch (trial) {
            case SyslogTrial.Sent sent -> new Note(StatusTone.OK, Texts.of(sent.words()));
            case SyslogTrial.Unconfirmed unconfirmed -> new Note(StatusTone.WARNING, Texts.of(unconfirmed.words()));
            case SyslogTrial.Failed failed -> new Note(StatusTone.FAILED, Texts.of(failed.why()));
            case SyslogTrial.Refused refused -> {
                problems.show(refused.problems());
                yield new Div();
            }
        };
    }

    private void askWhetherToRemove() {
        new ConfirmDialog(
                        Texts.get("activity.forward.remove.title"),
                        Texts.get("activity.forward.remove.text"),
                        Texts.get("activity.forward.remove"),
                        () -> {
                            forwarding.remove();
                            show();
                        })
                .danger()
                .open();
    }
}
