package io.croft.activity.ui;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.ActivityChoices;
import io.croft.activity.ActivityCompanies;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityThing;
import io.croft.uikit.FilterChoice;
import io.croft.uikit.ListPage;
import io.croft.uikit.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.PageRequest;

/** The filters by person, company and thing: who and what occurs lately is offered, and whatever else the URL names is called by its name. */
final class Pickers {

    private static final int LONGEST_ID = 100;

    private final ActivityLog log;
    private final ObjectProvider<ActivityCompanies> companies;

    Pickers(ActivityLog log, ObjectProvider<ActivityCompanies> companies) {
        this.log = log;
        this.companies = companies;
    }

    void addTo(ListPage<?> page, boolean withCompanies) {
        ActivityChoices choices = log.choices();
        page.filter(
                ActivityNavigation.PERSON,
                Texts.get("activity.column.person"),
                sorted(choices.people().entrySet().stream().map(person -> choice(person.getKey(), person.getValue()))),
                id -> Narrowing.person(id).map(this::person));
        page.filter(
                ActivityNavigation.THING,
                Texts.get("activity.column.thing"),
                sorted(choices.things().values().stream().map(Pickers::choice)),
                id -> id.length() > LONGEST_ID ? Optional.empty() : Optional.of(thing(id)));
        if (withCompanies) {
            page.filter(
                    ActivityNavigation.COMPANY,
                    Texts.get("activity.column.company"),
                    sorted(names(choices.companies()).entrySet().stream()
                            .map(company -> new FilterChoice(company.getKey().toString(), company.getValue()))),
                    id -> Narrowing.company(id).map(this::company));
        }
    }

    private FilterChoice person(UserId id) {
        return newest(new ActivityFilter(null, null, id, null, null, null, null, null))
                .map(record -> choice(id, record.actorName()))
                .orElseGet(() -> new FilterChoice(id.toString(), id.toString()));
    }

    private FilterChoice company(TenantId id) {
        return new FilterChoice(id.toString(), names(List.of(id)).getOrDefault(id, id.toString()));
    }

    private FilterChoice thing(String id) {
        return newest(ActivityFilter.ofThing(id))
                .map(ActivityRecord::thing)
                .map(Pickers::choice)
                .orElseGet(() -> new FilterChoice(id, id));
    }

    private Optional<ActivityRecord> newest(ActivityFilter filter) {
        return log.list(filter, PageRequest.ofSize(1)).stream().findFirst();
    }

    private Map<TenantId, String> names(Collection<TenantId> ids) {
        @Nullable ActivityCompanies known = companies.getIfAvailable();
        return known == null || ids.isEmpty() ? Map.of() : known.names(ids);
    }

    private static FilterChoice choice(UserId id, String name) {
        return new FilterChoice(id.toString(), UserId.SYSTEM.equals(id) ? Texts.get("activity.person.system") : name);
    }

    private static FilterChoice choice(ActivityThing thing) {
        return new FilterChoice(thing.id(), ActivityWords.name(thing) + " (" + ActivityWords.kind(thing) + ")");
    }

    private static List<FilterChoice> sorted(Stream<FilterChoice> choices) {
        return choices.sorted(Comparator.comparing(FilterChoice::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
