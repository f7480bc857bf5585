package io.croft.people.ui;

import com.vaadin.flow.component.select.Select;
import io.croft.people.ProfileChoice;
import io.croft.people.ProfileId;
import io.croft.people.ProfileSummary;
import io.croft.uikit.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses among the built-in profile of a person's role and those of the company. */
class ProfileSelect extends Select<ProfileChoice> {

    ProfileSelect(String label, List<ProfileSummary> own) {
        setLabel(label);
        setWidthFull();
        Map<ProfileId, String> names = new HashMap<>();
        List<ProfileChoice> choices = new ArrayList<>(List.of(ProfileChoice.BUILT_IN));
        own.forEach(profile -> {
            names.put(profile.id(), profile.name());
            choices.add(new ProfileChoice(profile.id()));
        });
        setItems(choices);
        setItemLabelGenerator(choice ->
                choice.own() == null ? Texts.get("people.profile.ofRole") : names.getOrDefault(choice.own(), ""));
        setValue(ProfileChoice.BUILT_IN);
    }
}
