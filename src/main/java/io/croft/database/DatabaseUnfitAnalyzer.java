package io.croft.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the findings instead of a stack trace. */
final class DatabaseUnfitAnalyzer extends AbstractFailureAnalyzer<DatabaseUnfit> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseUnfit cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
