package io.croft.people;

import io.croft.access.UserId;
import io.croft.tenancy.ProjectMember;
import io.croft.tenancy.ProjectPeople;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells which people of the company in scope there are to become members of its projects. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PeopleForProjects implements ProjectPeople {

    private final PersonRepository people;

    PeopleForProjects(PersonRepository people) {
        this.people = people;
    }

    @Override
    public List<ProjectMember> find(Collection<UserId> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : people.summaries(List.copyOf(wanted)).stream()
                        .map(PeopleForProjects::member)
                        .sorted(Comparator.comparing(ProjectMember::name, String.CASE_INSENSITIVE_ORDER))
                        .toList();
    }

    @Override
    public List<ProjectMember> search(String text, int most) {
        String escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return people
                .list(
                        "%" + escaped + "%",
                        PersonStatus.ACTIVE,
                        null,
                        null,
                        PageRequest.of(0, most, Sort.by("displayName")))
                .stream()
                .map(PeopleForProjects::member)
                .toList();
    }

    private static ProjectMember member(PersonSummary person) {
        return new ProjectMember(
                person.id(), person.name(), Objects.requireNonNullElse(person.userName(), person.email()));
    }
}
