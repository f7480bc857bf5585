package io.croft.uikit;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import io.croft.kernel.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the problems a facade returned at the fields they belong to, the others in one toast. The input is kept. */
public final class FieldProblems {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** Registers the field for problems of this field name. Its error is cleared when the person types. */
    public FieldProblems field(String name, HasValidation field) {
        fields.put(name, field);
        // Otherwise the field validates itself on blur and clears the problem before it is read.
        field.setManualValidation(true);
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(change -> field.setInvalid(false));
        }
        return this;
    }

    /**
     * Shows problems while the person still types: the first problem of each field at the field, without moving the
     * focus. Returns the problems that belong to no registered field.
     */
    public List<Problem> mark(List<Problem> problems) {
        fields.values().forEach(field -> field.setInvalid(false));
        Set<HasValidation> said = new HashSet<>();
        List<Problem> rest = new ArrayList<>();
        for (Problem problem : problems) {
            HasValidation field = fields.get(problem.field());
            if (field != null && said.add(field)) {
                say(field, problem);
            } else {
                rest.add(problem);
            }
        }
        return rest;
    }

    /** Shows the problems and focuses the first field that has one. */
    public void show(List<Problem> problems) {
        fields.values().forEach(field -> field.setInvalid(false));
        problems.reversed().forEach(problem -> {
            HasValidation field = fields.get(problem.field());
            if (field != null) {
                say(field, problem);
                if (field instanceof Focusable<?> focusable) {
                    focusable.focus();
                }
            }
        });
        String rest = problems.stream()
                .filter(problem -> !fields.containsKey(problem.field()))
                .map(problem -> Texts.of(problem.text()))
                .collect(Collectors.joining(" "));
        if (!rest.isEmpty()) {
            Toasts.failure(rest);
        }
    }

    private static void say(HasValidation field, Problem problem) {
        field.setErrorMessage(Texts.of(problem.text()));
        field.setInvalid(true);
    }
}
