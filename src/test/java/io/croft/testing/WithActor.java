package io.croft.testing;

import io.croft.access.ActorAuthentication;
import io.croft.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Opens the screens of a test as somebody of this role: a super admin of the provider, everybody else of a company of their own. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithActor.Factory.class)
public @interface WithActor {

    /** What the person is. */
    Role value();

    /** Makes the security context of the person. */
    final class Factory implements WithSecurityContextFactory<WithActor> {

        @Override
        public SecurityContext createSecurityContext(WithActor wanted) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            boolean provider = wanted.value() == Role.SUPER_ADMIN;
            context.setAuthentication(
                    new ActorAuthentication(provider ? As.superAdmin() : As.actor(wanted.value(), As.newCompany())));
            return context;
        }
    }
}
