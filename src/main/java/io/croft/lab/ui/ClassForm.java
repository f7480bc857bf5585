package io.croft.lab.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.NodeRow;
import io.croft.inventory.Nodes;
import io.croft.inventory.TemplateRow;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;
import io.croft.lab.ClassCode;
import io.croft.lab.DeployClass;
import io.croft.uikit.Bounded;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a new class. The code is made from the name until a person edits it; methods that cannot be used are
 * shown with the reason.
 */
final class ClassForm {

    private static final int USUAL_SEATS = 25;

    final TextField name = Bounded.to(Bounded.NAME, new TextField(Texts.get("lab.class.name")));
    final TextField code = Bounded.to(Bounded.NAME, new TextField(Texts.get("lab.class.code")));
    final TextArea description = Bounded.to(Bounded.TEXT, new TextArea(Texts.get("lab.class.description")));
    final Note noTemplates = new Note(StatusTone.WARNING, "");
    final ComboBox<TemplateRow> template = new ComboBox<>(Texts.get("lab.class.template"));
    final RadioButtonGroup<CloneMethod> method = new RadioButtonGroup<>(Texts.get("lab.class.method"));
    final Select<NodeRow> node = new Select<>();
    final IntegerField seats = new IntegerField(Texts.get("lab.class.seats"));
    final TextField login = Bounded.to(Bounded.NAME, new TextField(Texts.get("lab.class.login")));
    final FieldProblems problems = new FieldProblems()
            .field("name", name)
            .field("code", code)
            .field("description", description)
            .field("template", template)
            .field("method", method)
            .field("node", node)
            .field("seats", seats)
            .field("login", login);

    private final Runnable changed;
    private Map<CloneMethod, Text> unavailable = Map.of();
    private boolean codeTyped;

    ClassForm(List<TemplateRow> templates, Nodes nodes, Runnable changed) {
        this.changed = changed;
        words();
        noTemplates.setWords(templates.isEmpty() ? Texts.get("lab.create.noTemplates") : "");
        template.setItems(templates);
        template.setItemLabelGenerator(row -> row.name() + " · " + row.node());
        template.addValueChangeListener(_ -> {
            node.setItems(
                    template.getValue() == null
                            ? List.of()
                            : nodes.list(template.getValue().ref().cluster()).stream()
                                    .filter(NodeRow::online)
                                    .toList());
            changed.run();
        });
        place();
        numbers();
    }

    /** The request in the fields; empty while a value is missing. */
    Optional<DeployClass> wish() {
        var from = template.getValue();
        var number = seats.getValue();
        var begin = code();
        var way = method.getValue();
        if (from == null || number == null || begin == null || way == null || !isNamed()) {
            return Optional.empty();
        }
        var where = node.getValue();
        return Optional.of(new DeployClass(
                name.getValue().strip(),
                begin,
                blankToNull(description.getValue()),
                from.ref(),
                way,
                number,
                where == null ? null : where.name(),
                null,
                blankToNull(login.getValue())));
    }

    /** The labels of missing or invalid fields. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (!isNamed()) {
            missing.add(name.getLabel());
        }
        if (isNamed() && code() == null) {
            missing.add(code.getLabel());
        }
        if (template.getValue() == null) {
            missing.add(template.getLabel());
        }
        if (seats.getValue() == null) {
            missing.add(seats.getLabel());
        }
        return missing;
    }

    boolean isNamed() {
        return !name.getValue().isBlank();
    }

    /** Disables methods that cannot be used, with the reasons. */
    void offer(Map<CloneMethod, Text> without) {
        if (!without.equals(unavailable)) {
            unavailable = Map.copyOf(without);
            var chosen = method.getValue();
            method.getListDataView().refreshAll();
            method.setValue(usable(chosen));
        }
    }

    /** The chosen method, or a usable one where it cannot be used; the group loses its value when its items change. */
    private CloneMethod usable(@Nullable CloneMethod chosen) {
        var wanted = chosen == null ? CloneMethod.LINKED_CLONE : chosen;
        return unavailable.containsKey(wanted)
                ? Arrays.stream(CloneMethod.values())
                        .filter(one -> !unavailable.containsKey(one))
                        .findFirst()
                        .orElse(wanted)
                : wanted;
    }

    private void words() {
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(DeployClass.LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> {
            if (!codeTyped) {
                code.setValue(isNamed() ? ClassCode.from(name.getValue()).value() : "");
            }
            changed.run();
        });
        code.setHelperText(Texts.get("lab.class.code.help"));
        code.setValueChangeMode(ValueChangeMode.LAZY);
        code.addValueChangeListener(change -> {
            codeTyped |= change.isFromClient();
            changed.run();
        });
        description.setMaxLength(DeployClass.LONGEST_DESCRIPTION);
        login.setHelperText(Texts.get("lab.class.login.help"));
        login.setMaxLength(DeployClass.LONGEST_LOGIN);
    }

    private void place() {
        method.setItems(CloneMethod.values());
        method.setValue(CloneMethod.LINKED_CLONE);
        method.setRenderer(new ComponentRenderer<>(this::methodLine));
        method.setItemEnabledProvider(one -> !unavailable.containsKey(one));
        method.addValueChangeListener(_ -> changed.run());
        node.setLabel(Texts.get("lab.class.node"));
        node.setEmptySelectionAllowed(true);
        node.setEmptySelectionCaption(Texts.get("lab.class.node.best"));
        node.setItemLabelGenerator(row -> row == null ? Texts.get("lab.class.node.best") : row.name());
        node.addValueChangeListener(_ -> changed.run());
    }

    private void numbers() {
        seats.setValue(USUAL_SEATS);
        seats.setMin(1);
        seats.setMax(DeployClass.MOST_SEATS);
        seats.setStepButtonsVisible(true);
        seats.setValueChangeMode(ValueChangeMode.LAZY);
        seats.addValueChangeListener(_ -> changed.run());
    }

    private Div methodLine(CloneMethod one) {
        var line = new Div(new Span(Texts.get("lab.method." + one.name())));
        var reason = unavailable.get(one);
        var below = new Span(reason == null ? Texts.get("lab.method." + one.name() + ".text") : Texts.of(reason));
        below.addClassName("muted");
        line.add(new Div(below));
        return line;
    }

    private @Nullable ClassCode code() {
        try {
            code.setInvalid(false);
            return code.isEmpty() ? null : new ClassCode(code.getValue());
        } catch (InvalidValue refused) {
            code.setErrorMessage(Texts.of(refused.text()));
            code.setInvalid(true);
            return null;
        }
    }

    private static @Nullable String blankToNull(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
