package io.croft.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/**
 * Initializes repositories once Croft is up. They parse and check their queries when first used ({@code
 * spring.data.jpa.repositories.bootstrap-mode: lazy}), more than a second in all, and the first page needs few of them.
 */
@Component
class LateRepositories {

    private static final Logger LOG = LoggerFactory.getLogger(LateRepositories.class);

    private final ListableBeanFactory beans;

    LateRepositories(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepareInTheBackground() {
        Thread.ofPlatform().daemon().name("late-repositories").start(() -> {
            try {
                prepare();
            } catch (BeansException e) {
                LOG.warn("Not all repositories are prepared: {}", e.toString());
            }
        });
    }

    /** Initializes all repositories; throws when a query of one is invalid. */
    int prepare() {
        String[] names = beans.getBeanNamesForType(Repository.class, true, false);
        for (String name : names) {
            beans.getBean(name);
        }
        return names.length;
    }
}
