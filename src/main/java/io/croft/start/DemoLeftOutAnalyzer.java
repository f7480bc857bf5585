package io.croft.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines what to do about it. */
final class DemoLeftOutAnalyzer extends AbstractFailureAnalyzer<DemoLeftOut> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoLeftOut cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Start it without the profile demo, or use a jar that was built without -Pproduction.",
                cause);
    }
}
