package io.croft.activity;

import io.croft.access.CurrentActor;
import io.croft.kernel.Text;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records that a signed-in person was refused. Refusals inside a transaction are not recorded: it is rolled back, and
 * the call that began it was allowed.
 */
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Activity activity;

    Refusals(Activity activity) {
        this.activity = activity;
    }

    /** Failures to record are ignored; the refusal takes effect. */
    @EventListener
    void on(AuthorizationDeniedEvent<?> event) {
        if (event.getObject() instanceof MethodInvocation call
                && CurrentActor.find().isPresent()
                && !TransactionSynchronizationManager.isActualTransactionActive()) {
            String asked = call.getMethod().getDeclaringClass().getSimpleName() + "."
                    + call.getMethod().getName();
            try {
                activity.recordApart(ActivityEntry.of(
                                ActivityKind.AUTHORIZATION, "authorization.refused", Text.of("activity.refused", asked))
                        .result(ActivityResult.FAILED)
                        .with("asked", asked));
            } catch (RuntimeException e) {
                LOG.warn("Unable to record that {} was refused", asked, e);
            }
        }
    }

    /** Makes Spring Security publish refusals. */
    @Configuration(proxyBeanMethods = false)
    static class Told {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static AuthorizationEventPublisher refusalsTold(ApplicationEventPublisher events) {
            return new SpringAuthorizationEventPublisher(events);
        }
    }
}
