/**
 * Who acts, and for which company. Every read and write of a company's data passes here, below the services: the tenant of a
 * Hibernate session is the explicit {@link io.croft.access.TenantScope}, else the company of the {@link io.croft.access.CurrentActor},
 * else nobody, who sees nothing and writes nothing. Provider staff read across companies but must enter one to write.
 * An entity is {@link io.croft.access.TenantOwned} or {@link io.croft.access.ProviderWide}, never both or neither.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package io.croft.access;
