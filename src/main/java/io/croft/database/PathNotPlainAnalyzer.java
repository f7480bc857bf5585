package io.croft.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints two lines instead of the output of the script. */
final class PathNotPlainAnalyzer extends AbstractFailureAnalyzer<PathNotPlain> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PathNotPlain cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Choose another data directory with --croft.data-dir=DIR (CROFT_DATA_DIR), or give an external database.",
                cause);
    }
}
