/**
 * Quotas: how much of each kind a company may take. Whoever is about to take something reserves it first, commits the
 * reservation when the thing stands, and releases it when it failed or is gone. A reservation belongs to one owner, such as a
 * class, and asking twice for the same owner changes nothing. Two reservations made at the same moment never exceed a limit
 * together, because each locks the company's account.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "access", "uikit", "shell", "rest", "activity", "tenancy", "tenancy :: ui"})
@org.jspecify.annotations.NullMarked
package io.croft.quota;
