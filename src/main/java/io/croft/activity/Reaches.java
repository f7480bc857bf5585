package io.croft.activity;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides which records an actor sees: provider staff all until they enter a company, resellers those of their company
 * and of those below it, administrators those of their company, salespeople the same without security, teachers their
 * own and those of their classes, others their own.
 */
@Component
class Reaches {

    private static final Set<ActivityKind> SECURITY = EnumSet.of(
            ActivityKind.AUTHENTICATION,
            ActivityKind.AUTHORIZATION,
            ActivityKind.SECURITY,
            ActivityKind.SSL_CERTIFICATE);

    /** More are not looked for at once. */
    private static final int MOST_COMPANIES = 2_000;

    private static final int MOST_THINGS = 5_000;

    private final ObjectProvider<ActivityCompanies> companies;
    private final ObjectProvider<ActivityThings> things;

    Reaches(ObjectProvider<ActivityCompanies> companies, ObjectProvider<ActivityThings> things) {
        this.companies = companies;
        this.things = things;
    }

    Reach of(Actor actor) {
        if (actor.seesEverything()) {
            return Reach.EVERYTHING;
        }
        UUID company = actor.company().value();
        UUID person = actor.id().value();
        return switch (actor.role()) {
            case SUPER_ADMIN, COMPANY_ADMIN -> new Reach(List.of(company), Set.of(), null, List.of());
            case RESELLER -> new Reach(withBelow(actor.company()), Set.of(), null, List.of());
            case SALESPERSON -> new Reach(List.of(company), SECURITY, person, List.of());
            case TEACHER -> new Reach(List.of(company), Set.of(), person, inChargeOf(actor));
            case USER -> new Reach(List.of(company), Set.of(), person, List.of());
        };
    }

    private List<UUID> withBelow(TenantId company) {
        Stream<TenantId> below = companies.stream().flatMap(known -> known.below(company).stream());
        return Stream.concat(Stream.of(company), below)
                .map(TenantId::value)
                .distinct()
                .limit(MOST_COMPANIES)
                .toList();
    }

    private List<String> inChargeOf(Actor actor) {
        return things.stream()
                .flatMap(room -> room.inChargeOf(actor).stream())
                .limit(MOST_THINGS)
                .toList();
    }
}
