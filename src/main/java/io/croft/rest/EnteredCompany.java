package io.croft.rest;

import io.croft.access.TenantScope;
import io.croft.kernel.Problem;
import org.springframework.http.HttpStatus;

/** The company a call works in; provider staff name it in the header {@code Croft-Company}. */
public final class EnteredCompany {

    private EnteredCompany() {}

    /**
     * Returns when there is one.
     *
     * @throws Refusal 409 when provider staff have entered none
     */
    public static void require() {
        if (TenantScope.writable().isEmpty()) {
            throw Refusal.with(HttpStatus.CONFLICT, Problem.of("rest.company.needed"));
        }
    }
}
