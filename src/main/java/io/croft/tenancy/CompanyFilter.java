package io.croft.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * Which companies a list shows.
 *
 * @param search part of name or slug; empty for all
 * @param status only of this status, or null for all that are not deleted
 */
public record CompanyFilter(String search, @Nullable CompanyStatus status) {

    /** All companies that are not deleted. */
    public static final CompanyFilter ALL = new CompanyFilter("", null);
}
