package io.croft.inventory;

import io.croft.access.TenantId;
import java.util.Set;

/**
 * A template and the companies that may use it.
 *
 * @param template the template
 * @param everybody whether all companies that may use its cluster may
 * @param companies the companies that may, unless everybody may
 */
public record TemplateOffer(TemplateRow template, boolean everybody, Set<TenantId> companies) {

    /** Whether only the provider may use it. */
    public boolean isHidden() {
        return !everybody && companies.isEmpty();
    }
}
