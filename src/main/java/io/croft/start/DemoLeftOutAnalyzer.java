package io.croft.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains it in two lines instead of a stack trace. */
final class DemoLeftOutAnalyzer extends AbstractFailureAnalyzer<DemoLeftOut> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoLeftOut cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Start it without the profile demo, or use a jar that was built without -Pproduction.",
                cause);
    }
}
