package io.croft.tenancy;

import org.jspecify.annotations.Nullable;

/** Which companies a list shows: those whose name or slug contains the search, of one status or, without one, all not deleted. */
public record CompanyFilter(String search, @Nullable CompanyStatus status) {

    /** Shows every company that is not deleted. */
    public static final CompanyFilter ALL = new CompanyFilter("", null);
}
