package io.croft.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in two lines instead of a stack trace. */
final class MasterKeyAnalyzer extends AbstractFailureAnalyzer<MasterKeyDoesNotFit> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MasterKeyDoesNotFit cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
