package io.croft.lab;

import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.fleet.CloneMethod;
import io.croft.kernel.ByteSize;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.quota.QuotaKind;
import io.croft.quota.QuotaPreview;
import io.croft.quota.QuotaRequest;
import io.croft.quota.QuotaResult;
import io.croft.quota.Quotas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The quota of a class: previewed, and reserved when it is deployed. */
@Component
class ClassQuota {

    private final Quotas quotas;
    private final ClassAmounts amounts;

    ClassQuota(Quotas quotas, ClassAmounts amounts) {
        this.quotas = quotas;
        this.amounts = amounts;
    }

    /** The preview of a request; a kind that would be exceeded is a problem of the number of seats. */
    DeployPreview preview(DeployClass wish, ClassPlanner.Draft draft) {
        var origin = draft.origin();
        if (origin == null) {
            return new DeployPreview(Map.of(), 0, 0, 0, List.of(), null, draft.unavailable(), draft.problems());
        }
        var seats = draft.seatNodes().size();
        var effect = quotas.preview(CurrentActor.require().company(), amounts.of(origin, seats));
        var problems = new ArrayList<>(draft.problems());
        effect.stream().filter(line -> !line.fits()).map(ClassQuota::exceeded).forEach(problems::add);
        var placement = new TreeMap<String, Integer>();
        draft.seatNodes().forEach(node -> placement.merge(node, 1, Integer::sum));
        placement.merge(origin.node(), 2, Integer::sum);
        var guests = seats + 2;
        return new DeployPreview(
                placement,
                guests,
                origin.memoryMib() * (seats + 1),
                origin.diskGib() * guests,
                effect,
                estimate(wish.method(), seats, origin),
                draft.unavailable(),
                problems);
    }

    /** Reserves the amounts of a new class; returns what is short, empty when it is reserved. */
    List<Problem> reserve(TenantId company, ClassId id, ClassSource origin, int seats) {
        return problems(quotas.reserve(new QuotaRequest(company, id.value(), amounts.of(origin, seats))));
    }

    /** Changes the amounts to another number of seats; returns what is short, empty when they are changed. */
    List<Problem> adjust(ClassId id, ClassSource origin, int seats) {
        return problems(quotas.adjust(id.value(), amounts.of(origin, seats)));
    }

    private static List<Problem> problems(QuotaResult result) {
        return switch (result) {
            case QuotaResult.Reserved _ -> List.of();
            case QuotaResult.CompanyInactive _ -> List.of(Problem.of("lab.companyInactive"));
            case QuotaResult.Exceeded exceeded ->
                exceeded.shortages().stream()
                        .map(line -> exceeded(line.kind(), line.wanted(), line.free()))
                        .toList();
        };
    }

    private static Problem exceeded(QuotaPreview line) {
        return exceeded(
                line.kind(),
                line.after().taken() - line.before().taken(),
                line.before().free());
    }

    private static Problem exceeded(QuotaKind kind, long wanted, long free) {
        return Problem.at("seats", "lab.short." + kind.name(), amount(kind, wanted), amount(kind, free));
    }

    private static Object amount(QuotaKind kind, long number) {
        return switch (kind.unit()) {
            case MIB -> ByteSize.ofMiB(number);
            case GIB -> ByteSize.ofGiB(number);
            case COUNT -> number;
        };
    }

    /**
     * Based on measurements on a small node: a linked clone with its snapshot takes 1 s with three at once, an overlay
     * 40 ms, a full clone 2 s plus 2 s per GiB.
     */
    private static @Nullable Duration estimate(CloneMethod method, int seats, ClassSource origin) {
        var full = Duration.ofSeconds(2 + 2 * origin.diskGib()).multipliedBy(2);
        return full.plus(
                method == CloneMethod.OVERLAY ? Duration.ofMillis(500 + 40L * seats) : Duration.ofSeconds(seats));
    }

    static Text kindName(QuotaPreview line) {
        return line.kind().label();
    }
}
