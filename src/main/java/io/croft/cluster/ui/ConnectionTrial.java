package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.croft.cluster.ConnectionCheck;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.ConnectionReport;
import io.croft.kernel.Problem;
import io.croft.uikit.AsyncState;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tests the connection in the fields, shows the results, and lets a person accept fingerprints. */
final class ConnectionTrial extends Composite<Div> {

    private final ConnectionFields fields;
    private final Function<ConnectionForm, ConnectionReport> test;
    private final Consumer<ConnectionReport> told;
    private final Div result = new Div();
    private @Nullable ConnectionReport last;

    ConnectionTrial(
            ConnectionFields fields, Function<ConnectionForm, ConnectionReport> test, Consumer<ConnectionReport> told) {
        this.fields = fields;
        this.test = test;
        this.told = told;
        result.addClassName("stack");
        getContent().addClassName("stack");
        getContent().add(Buttons.secondary(Texts.get("cluster.test"), Icons.PLUG, this::run), result);
    }

    /** The result of the last test, or null before the first. */
    @Nullable
    ConnectionReport last() {
        return last;
    }

    /** Tests the present values of the fields. */
    void run() {
        ConnectionForm form = fields.read();
        if (form != null) {
            result.removeAll();
            result.add(new AsyncState<>(() -> test.apply(form), this::show));
        }
    }

    private Component show(ConnectionReport report) {
        last = report;
        told.accept(report);
        fields.problems.show(report.checks().stream()
                .filter(check -> check.outcome() == ConnectionCheck.Outcome.FAILED && check.field() != null)
                .map(check -> new Problem(check.text(), check.field()))
                .toList());
        Div list = new Div();
        list.addClassName("stack");
        report.checks().forEach(check -> list.add(new Note(tone(check.outcome()), Texts.of(check.text()))));
        if (report.wantsLook() || changed(report)) {
            list.add(accept(report));
        }
        return list;
    }

    private Button accept(ConnectionReport report) {
        return Buttons.primary(Texts.get("cluster.accept"), Icons.FINGERPRINT, () -> {
            fields.pin(report.certificates(), report.hostKeys());
            run();
        });
    }

    private static boolean changed(ConnectionReport report) {
        return report.checks().stream()
                .anyMatch(check -> check.text().key().equals("cluster.check.certificate-changed")
                        || check.text().key().equals("cluster.check.host-key-changed"));
    }

    private static StatusTone tone(ConnectionCheck.Outcome outcome) {
        return switch (outcome) {
            case OK -> StatusTone.OK;
            case LIMITED -> StatusTone.WARNING;
            case LOOK -> StatusTone.WAITING;
            case FAILED -> StatusTone.FAILED;
        };
    }
}
