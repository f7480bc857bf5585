/**
 * Who acts, and for which company. The company of a Hibernate session is the one of the explicit
 * {@link io.croft.access.TenantScope}, or else the one of the {@link io.croft.access.CurrentActor}, or else nobody, who
 * sees nothing and writes nothing; so companies are kept apart below the services. Provider staff read across companies
 * but must enter one to write. Every entity is either {@link io.croft.access.TenantOwned} or
 * {@link io.croft.access.ProviderWide}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package io.croft.access;
