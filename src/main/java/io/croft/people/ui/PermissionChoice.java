package io.croft.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import io.croft.access.Permission;
import io.croft.access.Permissions;
import io.croft.uikit.FormSection;
import io.croft.uikit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows the permissions of a profile by rooms, with a sentence for each, and lets a person choose. */
class PermissionChoice extends Composite<Div> {

    private final Map<Permission, Checkbox> boxes = new LinkedHashMap<>();

    /**
     * Shows permissions.
     *
     * @param shown those that the profile could hold
     * @param held those that it holds
     * @param changeable those that the reader may add or take
     */
    PermissionChoice(Predicate<Permission> shown, Set<Permission> held, Predicate<Permission> changeable) {
        getContent().addClassNames("stack", "permission-choice");
        Permissions.byRoom().forEach((room, all) -> {
            List<Permission> here = all.stream().filter(shown).toList();
            if (!here.isEmpty()) {
                FormSection section = new FormSection(Texts.get(room + ".permissions"));
                here.forEach(permission -> section.addContent(
                        box(room, permission, held.contains(permission), changeable.test(permission))));
                getContent().add(section);
            }
        });
    }

    Set<Permission> chosen() {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Checkbox box(String room, Permission permission, boolean held, boolean changeable) {
        Checkbox box = new Checkbox(Texts.get(room + ".permission." + permission), held);
        box.setReadOnly(!changeable);
        box.setId("permission-" + permission.key().replace('.', '-'));
        boxes.put(permission, box);
        return box;
    }
}
