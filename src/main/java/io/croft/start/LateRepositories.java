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
 * Prepares the repositories that nobody has used yet once Croft is up. Each reads and checks its queries, which takes more than a second in all, and the first page needs few of
 * them; whoever needs one earlier has it prepared then ({@code spring.data.jpa.repositories.bootstrap-mode: lazy}).
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

    /** Prepares all of them; fails when the queries of one are wrong. */
    int prepare() {
        String[] names = beans.getBeanNamesForType(Repository.class, true, false);
        for (String name : names) {
            beans.getBean(name);
        }
        return names.length;
    }
}
