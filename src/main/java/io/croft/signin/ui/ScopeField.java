package io.croft.signin.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.croft.signin.ApiScope;
import io.croft.uikit.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token is good for: reading everything, changing everything, or some areas with one of the two each. */
class ScopeField extends CustomField<Set<ApiScope>> {

    /** What is chosen first. */
    private enum Reach {
        READ,
        WRITE,
        SOME
    }

    /** What a token may do in an area. */
    private enum Right {
        NONE,
        READ,
        WRITE
    }

    private final RadioButtonGroup<Reach> reach = new RadioButtonGroup<>();
    private final Map<String, Select<Right>> areas = new LinkedHashMap<>();
    private final Div some = new Div();

    ScopeField() {
        super(Set.of());
        setLabel(Texts.get("signin.tokens.scopes"));
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(one -> Texts.get("signin.tokens.reach." + one.name()));
        reach.setValue(Reach.READ);
        reach.addValueChangeListener(change -> some.setVisible(change.getValue() == Reach.SOME));
        some.addClassName("token-areas");
        some.setVisible(false);
        ApiScope.AREAS.forEach(this::offer);
        add(reach, some);
        updateValue();
    }

    private void offer(String area) {
        Select<Right> right = new Select<>();
        right.setLabel(Texts.get("signin.tokens.area." + area));
        right.setItems(Right.values());
        right.setItemLabelGenerator(one -> Texts.get("signin.tokens.right." + one.name()));
        right.setValue(Right.NONE);
        areas.put(area, right);
        some.add(right);
    }

    @Override
    protected Set<ApiScope> generateModelValue() {
        return switch (reach.getValue()) {
            case READ -> Set.of(ApiScope.READ);
            case WRITE -> Set.of(ApiScope.WRITE);
            case SOME -> chosen();
        };
    }

    private Set<ApiScope> chosen() {
        Set<ApiScope> scopes = new LinkedHashSet<>();
        areas.forEach((area, right) -> {
            if (right.getValue() != Right.NONE) {
                scopes.add(ApiScope.of(area, right.getValue() == Right.WRITE));
            }
        });
        return Set.copyOf(scopes);
    }

    @Override
    protected void setPresentationValue(@Nullable Set<ApiScope> scopes) {
        Set<ApiScope> shown = scopes == null ? Set.of() : scopes;
        reach.setValue(
                shown.contains(ApiScope.WRITE) ? Reach.WRITE : shown.contains(ApiScope.READ) ? Reach.READ : Reach.SOME);
        areas.forEach((area, right) -> right.setValue(Arrays.stream(Right.values())
                .filter(one -> one != Right.NONE && shown.contains(ApiScope.of(area, one == Right.WRITE)))
                .findFirst()
                .orElse(Right.NONE)));
    }
}
