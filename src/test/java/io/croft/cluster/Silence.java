package io.croft.cluster;

import org.springframework.context.ApplicationContext;

/** Leaves the clusters of a test to the processes that the test starts. */
public final class Silence implements AutoCloseable {

    private final Speakers speakers;

    private Silence(Speakers speakers) {
        this.speakers = speakers;
    }

    /** This process gives up all clusters and takes none until the silence is closed. */
    public static Silence in(ApplicationContext beans) {
        Speakers speakers = beans.getBean(Speakers.class);
        speakers.speak(false);
        return new Silence(speakers);
    }

    @Override
    public void close() {
        speakers.speak(true);
        speakers.round();
    }
}
