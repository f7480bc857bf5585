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

/** Shows what a facade refused at the fields it belongs to; the rest as one toast. Input is kept. */
public final class FieldProblems {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** Names the field that shows problems of the given name. The problem goes away when the person types. */
    public FieldProblems field(String name, HasValidation field) {
        fields.put(name, field);
        // Without this the field checks itself when it loses the focus and takes the problem away unread.
        field.setManualValidation(true);
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(change -> field.setInvalid(false));
        }
        return this;
    }

    /**
     * Shows the problems while somebody still fills the form in: the first of each field at the field, without taking
     * the focus away. Gives back those that no field shows.
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

    /** Shows the problems; the first field concerned gets the focus. */
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
