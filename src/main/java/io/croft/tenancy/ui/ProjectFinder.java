package io.croft.tenancy.ui;

import io.croft.access.Actor;
import io.croft.shell.PaletteEntry;
import io.croft.shell.PaletteSource;
import io.croft.tenancy.CompanyPermissions;
import io.croft.tenancy.Projects;
import io.croft.uikit.Icons;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Finds projects for the command palette. */
@Component
class ProjectFinder implements PaletteSource {

    private static final PageRequest FIRST_FEW = PageRequest.of(0, 5, Sort.by("name"));

    private final Projects projects;

    ProjectFinder(Projects projects) {
        this.projects = projects;
    }

    @Override
    public List<PaletteEntry> find(String words, Actor actor) {
        if (!actor.has(CompanyPermissions.PROJECT_VIEW)) {
            return List.of();
        }
        return projects.list(words, FIRST_FEW).stream()
                .map(project -> new PaletteEntry(
                        Icons.FOLDER, project.name(), project.description(), "projects/" + project.id()))
                .toList();
    }
}
