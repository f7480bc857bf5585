/**
 * Quotas: limits on what a company may take of each kind. A caller reserves amounts before it makes something, commits
 * the reservation when the thing exists, and releases it when making failed or the thing is deleted. A reservation
 * belongs to one owner, such as a class, and is idempotent per owner. Concurrent reservations never exceed a limit
 * together, since each locks the account of the company.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "access", "uikit", "shell", "rest", "activity", "tenancy", "tenancy :: ui"})
@org.jspecify.annotations.NullMarked
package io.croft.quota;
