/**
 * Companies and their projects. A company has a name, a slug, a status and at most one parent; companies form trees of
 * resellers, at most five levels deep. The provider is the company {@code TenantId.PROVIDER}. People see only companies
 * within their reach and, unless they see the whole company, only projects they are members of. A suspended company
 * starts no new work; a deleted one can be restored for 30 days. Other rooms receive
 * {@link io.croft.tenancy.CompanyEvent}s and add tabs to the page of a company by
 * {@link io.croft.tenancy.ui.CompanyTab}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "database", "access", "uikit", "shell", "rest", "activity", "notify"})
@org.jspecify.annotations.NullMarked
package io.croft.tenancy;
