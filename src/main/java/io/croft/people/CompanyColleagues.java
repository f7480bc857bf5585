package io.croft.people;

import io.croft.access.Role;
import io.croft.access.UserId;
import io.croft.tenancy.Colleague;
import io.croft.tenancy.Colleagues;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people of the company in scope, for screens that give rights on things. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CompanyColleagues implements Colleagues {

    private static final Comparator<Colleague> BY_NAME =
            Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER);

    private final PersonRepository people;

    CompanyColleagues(PersonRepository people) {
        this.people = people;
    }

    @Override
    public List<Colleague> find(Collection<UserId> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : people.summaries(List.copyOf(wanted)).stream()
                        .map(CompanyColleagues::colleague)
                        .sorted(BY_NAME)
                        .toList();
    }

    @Override
    public List<Colleague> search(String text, Set<Role> roles, int most) {
        String escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        PageRequest first = PageRequest.of(0, most, Sort.by("displayName"));
        return roles.stream()
                .flatMap(role -> people.list("%" + escaped + "%", PersonStatus.ACTIVE, role, null, first).stream())
                .map(CompanyColleagues::colleague)
                .sorted(BY_NAME)
                .limit(most)
                .toList();
    }

    private static Colleague colleague(PersonSummary person) {
        return new Colleague(
                person.id(),
                person.name(),
                Objects.requireNonNullElse(person.userName(), person.email()),
                person.role());
    }
}
