package io.croft.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints two lines instead of a stack trace. */
final class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DataDirectoryInUse cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Stop the other one, or choose another directory with --croft.data-dir=DIR and another port with --server.port=N.",
                cause);
    }
}
