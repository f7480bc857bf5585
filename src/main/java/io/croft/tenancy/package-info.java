/**
 * Companies: who Croft is run for. A company has a name, a slug, a status and at most one parent, so that companies form
 * trees of resellers no deeper than five. The provider itself is the company {@code TenantId.PROVIDER}. The room promises
 * that nobody sees a company outside their own reach or, where they do not see the whole company, a project they are no member of, that a suspended company takes up no new work, and that a deleted one
 * can be restored for 30 days. Other rooms hear of changes by {@link io.croft.tenancy.CompanyEvent} and hang themselves into
 * the company's page by {@link io.croft.tenancy.ui.CompanyTab}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "database", "access", "uikit", "shell", "rest", "activity", "notify"})
@org.jspecify.annotations.NullMarked
package io.croft.tenancy;
