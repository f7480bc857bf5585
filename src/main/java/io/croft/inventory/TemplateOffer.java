package io.croft.inventory;

import io.croft.access.TenantId;
import java.util.Set;

/**
 * A template and who may use it.
 *
 * @param everybody whether all companies may that may use its cluster
 * @param companies the companies that may, where not everybody does
 */
public record TemplateOffer(TemplateRow template, boolean everybody, Set<TenantId> companies) {

    /** Whether nobody but the provider may use it. */
    public boolean isHidden() {
        return !everybody && companies.isEmpty();
    }
}
