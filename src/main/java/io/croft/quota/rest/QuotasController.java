package io.croft.quota.rest;

import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.quota.QuotaKind;
import io.croft.quota.QuotaUse;
import io.croft.quota.Quotas;
import io.croft.rest.EntityTag;
import io.croft.rest.Fields;
import io.croft.rest.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Limits and use of the kinds of a company. */
@RestController
@RequestMapping("/api/v1/companies/{id}/quotas")
class QuotasController {

    private final Quotas quotas;

    QuotasController(Quotas quotas) {
        this.quotas = quotas;
    }

    /** Limits by kind in the unit of the kind, each 0 or more; a missing kind becomes unlimited. */
    record LimitsRequest(@Nullable Map<String, Long> limits) {

        Map<QuotaKind, Long> read() {
            Fields fields = new Fields();
            Map<QuotaKind, Long> read = new HashMap<>();
            if (limits == null) {
                fields.refuse(Problem.at("limits", "rest.required"));
            } else {
                limits.forEach((name, limit) -> {
                    QuotaKind kind = fields.required("limits." + name, name, LimitsRequest::kind);
                    if (kind != null && limit != null && limit >= 0) {
                        read.put(kind, limit);
                    } else if (kind != null) {
                        fields.refuse(Problem.at("limits." + name, "rest.unreadable"));
                    }
                });
            }
            fields.check();
            return read;
        }

        private static QuotaKind kind(String name) {
            return QuotaKind.find(name).orElseThrow(() -> new IllegalArgumentException("No kind of quota: " + name));
        }
    }

    /**
     * Use of one kind.
     *
     * @param limit null when unlimited
     */
    record UseAnswer(
            String kind, long used, long reserved, @Nullable Long limit) {

        static UseAnswer of(QuotaUse use) {
            return new UseAnswer(use.kind().name(), use.used(), use.reserved(), use.limit());
        }
    }

    /** Use and limits of all kinds. */
    record QuotasAnswer(List<UseAnswer> items) {}

    @GetMapping
    ResponseEntity<QuotasAnswer> usage(@PathVariable UUID id) {
        return answer(new TenantId(id));
    }

    @PutMapping
    ResponseEntity<QuotasAnswer> limit(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LimitsRequest body) {
        TenantId company = new TenantId(id);
        Map<QuotaKind, Long> wanted = body.read();
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            quotas.setLimits(company, wanted);
            return answer(company);
        }
        Map<QuotaKind, Long> known = quotas.limits(company);
        EntityTag.require(ifMatch, known);
        if (!quotas.setLimits(company, known, wanted)) {
            throw Refusal.with(HttpStatus.PRECONDITION_FAILED, Problem.of("rest.ifMatch"));
        }
        return answer(company);
    }

    private ResponseEntity<QuotasAnswer> answer(TenantId company) {
        List<QuotaUse> usage = quotas.usage(company);
        QuotasAnswer answer = new QuotasAnswer(usage.stream().map(UseAnswer::of).toList());
        Map<QuotaKind, Long> limits = Objects.requireNonNull(quotas.limits(company));
        return ResponseEntity.ok().eTag(EntityTag.of(limits, answer)).body(answer);
    }
}
