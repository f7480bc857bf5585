package io.croft.start;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Refuses the profile {@code demo} in a jar that was built without the demo ({@code -Pproduction}); otherwise it would
 * silently start empty.
 */
final class DemoPresence implements EnvironmentPostProcessor {

    private static final String PROFILE = "demo";
    private static final String DEMO = "io.croft.demo.Demo";

    /** @throws DemoLeftOut when the demo is asked for and is not there */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.matchesProfiles(PROFILE) && !ClassUtils.isPresent(DEMO, application.getClassLoader())) {
            throw new DemoLeftOut();
        }
    }
}
