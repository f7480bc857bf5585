package io.croft.lab.ui;

import io.croft.access.Actor;
import io.croft.lab.Classes;
import io.croft.lab.LabPermissions;
import io.croft.shell.PaletteEntry;
import io.croft.shell.PaletteSource;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Finds classes for the command palette. */
@Component
class ClassFinder implements PaletteSource {

    private static final PageRequest FIRST_FEW = PageRequest.ofSize(5);

    private final Classes classes;

    ClassFinder(Classes classes) {
        this.classes = classes;
    }

    @Override
    public List<PaletteEntry> find(String words, Actor actor) {
        return actor.has(LabPermissions.CLASS_VIEW)
                ? classes.list(words, FIRST_FEW).stream()
                        .map(found -> new PaletteEntry(
                                LabIcons.GRADUATION_CAP, found.name(), found.code(), LabPaths.of(found.id())))
                        .toList()
                : List.of();
    }
}
