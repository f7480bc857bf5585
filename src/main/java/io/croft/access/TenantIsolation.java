package io.croft.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/** Sets the company of Hibernate sessions from the scope in force and registers the write guards. */
@Configuration(proxyBeanMethods = false)
class TenantIsolation {

    @Bean
    HibernatePropertiesCustomizer tenantOfSessions(TenantWriteGuard guard) {
        return settings -> settings.putAll(Map.of(
                MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
                new ScopeResolver(),
                AvailableSettings.STATEMENT_INSPECTOR,
                guard));
    }

    @Bean
    TenantWriteGuard tenantWriteGuard() {
        return new TenantWriteGuard();
    }

    @Bean
    SmartInitializingSingleton guardedWrites(ObjectProvider<EntityManagerFactory> factories, TenantWriteGuard guard) {
        return () -> factories.forEach(factory -> {
            SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);
            guard.learnTables(sessions);
            EntityWriteGuard entities = new EntityWriteGuard();
            var listeners = sessions.getEventListenerRegistry();
            listeners.appendListeners(EventType.PRE_INSERT, entities);
            listeners.appendListeners(EventType.PRE_UPDATE, entities);
            listeners.appendListeners(EventType.PRE_DELETE, entities);
        });
    }

    /** Sessions of people who do not see the whole company see only the projects they are members of. */
    @Bean
    static BeanPostProcessor projectsOfSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AbstractEntityManagerFactoryBean factory) {
                    factory.setEntityManagerInitializer(TenantIsolation::limitToProjects);
                }
                return bean;
            }
        };
    }

    private static void limitToProjects(EntityManager entities) {
        TenantScope.member()
                .ifPresent(person -> entities.unwrap(Session.class)
                        .enableFilter(ProjectOwned.MEMBERS_ONLY)
                        .setParameter(ProjectOwned.MEMBER, person.value()));
    }

    private static final class ScopeResolver implements CurrentTenantIdentifierResolver<UUID> {

        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return TenantScope.current().value();
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }

        @Override
        public boolean isRoot(UUID tenant) {
            return tenant.equals(TenantScope.EVERYONE.value());
        }
    }
}
