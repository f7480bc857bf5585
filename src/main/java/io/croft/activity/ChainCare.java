package io.croft.activity;

import io.croft.access.UserId;
import io.croft.kernel.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks the chain every night and reports faults in the log and in the record itself. */
@Component
class ChainCare {

    private static final Logger LOG = LoggerFactory.getLogger(ChainCare.class);

    private final ChainChecker checker;
    private final Incoming incoming;

    ChainCare(ChainChecker checker, Incoming incoming) {
        this.checker = checker;
        this.incoming = incoming;
    }

    @Scheduled(cron = "0 11 4 * * *")
    void look() {
        try {
            ChainReport report = checker.check();
            if (report.isWhole()) {
                LOG.info("The activity record is whole: {} records up to number {}", report.checked(), report.to());
            } else {
                tell(report);
            }
        } catch (RuntimeException e) {
            LOG.warn("Unable to check the activity record; that is tried again tomorrow", e);
        }
    }

    private void tell(ChainReport report) {
        LOG.error("The activity record was changed: {}", report.faults());
        incoming.add(ActivityEntry.of(
                        ActivityKind.SECURITY,
                        "activity.chain.faults",
                        Text.of("activity.chain.faults", report.faults().size()))
                .result(ActivityResult.FAILED)
                .by(UserId.SYSTEM, "Croft")
                .with("faults", report.faults()));
    }
}
