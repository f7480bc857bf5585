package io.croft.cluster.rest;

import io.croft.cluster.ConnectionCheck;
import io.croft.cluster.ConnectionReport;
import io.croft.rest.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test of a connection found.
 *
 * @param failed whether anything failed
 * @param wantsLook whether somebody has to look at the fingerprints and send them back before the test can go on
 */
record TestAnswer(
        boolean failed,
        boolean wantsLook,
        List<Check> checks,
        List<CertificatePin> certificates,
        List<HostKeyPin> hostKeys,
        @Nullable String version,
        List<String> nodes) {

    /** One thing that was tried; the field that is to blame, if one is. */
    record Check(
            String subject,
            String outcome,
            String message,
            @Nullable String field) {

        static Check of(ConnectionCheck check) {
            return new Check(check.subject().name(), check.outcome().name(), Words.of(check.text()), check.field());
        }
    }

    static TestAnswer of(ConnectionReport report) {
        return new TestAnswer(
                report.failed(),
                report.wantsLook(),
                report.checks().stream().map(Check::of).toList(),
                report.certificates().stream().map(CertificatePin::of).toList(),
                report.hostKeys().stream().map(HostKeyPin::of).toList(),
                report.version(),
                report.nodes());
    }
}
