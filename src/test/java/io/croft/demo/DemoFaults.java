package io.croft.demo;

import io.croft.simulator.Simulator;
import org.springframework.context.ApplicationContext;

/** Lets tests reach the demo's simulated cluster, to look at it from outside and to break it. */
public final class DemoFaults {

    private DemoFaults() {}

    public static Simulator clusterOf(ApplicationContext context) {
        return context.getBean(DemoCluster.class).simulator();
    }
}
