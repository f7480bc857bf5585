package io.croft.people.ui;

import io.croft.access.Actor;
import io.croft.people.People;
import io.croft.people.PeoplePermissions;
import io.croft.people.PersonFilter;
import io.croft.people.PersonSummary;
import io.croft.shell.PaletteEntry;
import io.croft.shell.PaletteSource;
import io.croft.uikit.Icons;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Finds people for the command palette. */
@Component
class PersonFinder implements PaletteSource {

    private static final PageRequest FIRST_FEW = PageRequest.of(0, 5, Sort.by("displayName"));

    private final People people;

    PersonFinder(People people) {
        this.people = people;
    }

    @Override
    public List<PaletteEntry> find(String words, Actor actor) {
        return actor.has(PeoplePermissions.PEOPLE_MANAGE)
                ? people.list(new PersonFilter(words, null, null, null), FIRST_FEW).stream()
                        .map(PersonFinder::entry)
                        .toList()
                : List.of();
    }

    private static PaletteEntry entry(PersonSummary person) {
        return new PaletteEntry(
                Icons.USER,
                person.name(),
                person.email(),
                "people?q=" + URLEncoder.encode(person.email(), StandardCharsets.UTF_8));
    }
}
