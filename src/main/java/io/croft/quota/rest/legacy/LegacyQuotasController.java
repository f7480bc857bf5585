package io.croft.quota.rest.legacy;

import io.croft.access.TenantId;
import io.croft.quota.QuotaUse;
import io.croft.quota.Quotas;
import io.croft.rest.Envelope;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a company may take of each kind, and what it has taken, by the older routes. */
@RestController
class LegacyQuotasController {

    private final Quotas quotas;

    LegacyQuotasController(Quotas quotas) {
        this.quotas = quotas;
    }

    /**
     * One kind.
     *
     * @param limit null = unlimited
     */
    record QuotaItem(
            String kind, long used, long reserved, @Nullable Long limit) {

        static QuotaItem of(QuotaUse use) {
            return new QuotaItem(use.kind().name().toLowerCase(Locale.ROOT), use.used(), use.reserved(), use.limit());
        }
    }

    @GetMapping("/api/company/{id}/quotas")
    Envelope<List<QuotaItem>> list(@PathVariable UUID id) {
        return Envelope.of(
                quotas.usage(new TenantId(id)).stream().map(QuotaItem::of).toList());
    }
}
