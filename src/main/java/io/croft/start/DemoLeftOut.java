package io.croft.start;

/** The profile {@code demo} is active in a jar that was built without the demo and the simulator. */
final class DemoLeftOut extends RuntimeException {

    private static final long serialVersionUID = 1;

    DemoLeftOut() {
        super("This Croft was built for production, without the demo and the simulated cluster");
    }
}
