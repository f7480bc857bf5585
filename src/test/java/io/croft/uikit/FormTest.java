package io.croft.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import io.croft.kernel.Hostname;
import io.croft.kernel.Problem;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screen.class)
class FormTest {

    @Test
    void whatAValueTypeRefusesIsToldAtTheField() {
        TextField field = new TextField("Host");
        Binder<Form> binder = new Binder<>();
        binder.forField(field)
                .withConverter(ValueField.of(Hostname::new, Hostname::value))
                .bind(form -> form.host, (form, host) -> form.host = host);

        field.setValue("not a host");

        assertThat(binder.validate().isOk()).isFalse();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("not a host").doesNotContain("kernel.");
    }

    @Test
    void aValidValueReachesTheForm() throws Exception {
        TextField field = new TextField("Host");
        Binder<Form> binder = new Binder<>();
        binder.forField(field)
                .withConverter(ValueField.of(Hostname::new, Hostname::value))
                .bind(form -> form.host, (form, host) -> form.host = host);
        Form form = new Form();

        field.setValue(" pve1.example.org ");
        binder.writeBean(form);

        assertThat(form.host).isEqualTo(new Hostname("pve1.example.org"));
    }

    @Test
    void aRefusalOfTheFacadeIsToldAtItsFieldUntilThePersonTypes() {
        TextField name = new TextField("Name");
        FieldProblems problems = new FieldProblems().field("name", name);

        problems.show(List.of(Problem.at("name", "uikit.list.nothing")));
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Nothing found");

        name.setValue("Linux basics");
        assertThat(name.isInvalid()).isFalse();
    }

    @Test
    void whatFailsCanBeTriedAgain() {
        Button submit = Buttons.once("Sign in", () -> {
            throw new IllegalStateException("the database is away");
        });
        UI.getCurrent().add(submit);
        assertThatThrownBy(() -> _click(submit)).hasStackTraceContaining("the database is away");
        assertThat(submit.isEnabled()).isTrue();
    }

    @Test
    void aLargeLossHappensOnlyAfterTheNameIsTyped() {
        AtomicInteger deleted = new AtomicInteger();
        ConfirmDialog dialog = new ConfirmDialog(
                        "Delete web-01?", "All is lost.", "Delete web-01", deleted::incrementAndGet)
                .danger()
                .typedName("web-01");
        UI.getCurrent().add(dialog);
        dialog.open();
        assertThat(dialog.confirmButton().isEnabled()).isFalse();

        _setValue(_get(TextField.class), "web-01");
        _click(dialog.confirmButton());

        assertThat(deleted).hasValue(1);
        assertThat(dialog.isOpened()).isFalse();
    }

    private static final class Form {
        private @Nullable Hostname host;
    }
}
