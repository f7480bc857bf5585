package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The search field and the filters above a list. */
final class FilterBar extends Div {

    private static final int TYPING_PAUSE_MS = 250;

    private final TextField search = Bounded.to(Bounded.NAME, new TextField());
    private final Map<String, Select<FilterChoice>> filters = new LinkedHashMap<>();
    private final Map<String, Function<String, Optional<FilterChoice>>> more = new HashMap<>();
    private final Button clear = new Button(Texts.get("uikit.filter.clear"), click -> show(ListQuery.ALL, true));
    private final Runnable changed;
    private boolean silent;

    FilterBar(Runnable changed) {
        this.changed = changed;
        addClassName("filter-bar");
        search.addClassName("filter-search");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MS);
        search.addValueChangeListener(change -> tell());
        search.setVisible(false);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.setVisible(false);
        add(search, clear);
    }

    void search(String placeholder) {
        search.setPlaceholder(placeholder);
        search.setAriaLabel(placeholder);
        search.setVisible(true);
    }

    void filter(String key, String label, List<FilterChoice> choices) {
        Select<FilterChoice> select = new Select<>();
        select.addClassName("filter-chip");
        select.setAriaLabel(label);
        select.setPlaceholder(label);
        select.setItems(new ArrayList<>(choices));
        select.setItemLabelGenerator(choice -> choice == null ? label : choice.label());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.get("uikit.filter.any", label));
        select.addValueChangeListener(change -> tell());
        filters.put(key, select);
        addComponentAtIndex(indexOf(clear), select);
    }

    /**
     * Lets a filter take values outside its choices.
     *
     * @param find the choice for such a value; empty when the value is invalid
     */
    void more(String key, Function<String, Optional<FilterChoice>> find) {
        more.put(key, find);
    }

    /** Adds a component at the right end. */
    void atEnd(Component component) {
        add(component);
    }

    Set<String> keys() {
        return filters.keySet();
    }

    ListQuery query() {
        Map<String, String> chosen = new LinkedHashMap<>();
        filters.forEach(
                (key, select) -> select.getOptionalValue().ifPresent(choice -> chosen.put(key, choice.value())));
        return new ListQuery(search.getValue(), chosen);
    }

    /**
     * Shows a query in the fields.
     *
     * @param tell whether listeners are notified
     */
    void show(ListQuery query, boolean tell) {
        silent = true;
        search.setValue(query.search());
        filters.forEach((key, select) -> select.setValue(
                query.filter(key).flatMap(value -> choice(key, select, value)).orElse(null)));
        silent = false;
        mark();
        if (tell) {
            changed.run();
        }
    }

    private Optional<FilterChoice> choice(String key, Select<FilterChoice> select, String value) {
        Optional<FilterChoice> known = select.getListDataView()
                .getItems()
                .filter(choice -> choice.value().equals(value))
                .findFirst();
        if (known.isPresent() || !more.containsKey(key)) {
            return known;
        }
        Optional<FilterChoice> found = Objects.requireNonNull(more.get(key)).apply(value);
        found.ifPresent(choice -> select.getListDataView().addItem(choice));
        return found;
    }

    private void tell() {
        mark();
        if (!silent) {
            changed.run();
        }
    }

    private void mark() {
        clear.setVisible(!query().isAll());
        filters.values().forEach(select -> select.setClassName("filter-chip-set", !select.isEmpty()));
    }
}
