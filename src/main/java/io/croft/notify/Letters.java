package io.croft.notify;

import io.croft.kernel.Identifier;
import io.croft.kernel.InnerBean;
import io.croft.shell.PublicAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends letters; they leave after the commit, like notices. */
@InnerBean("posts what a room has decided to write to somebody after it has checked whoever acts")
@Component
public class Letters {

    private static final Duration HOUR = Duration.ofHours(1);

    /** The limit per address and hour, so that nobody can flood an address. */
    private static final int MOST_AN_HOUR = 5;

    private final LetterBox box;
    private final DeliveryStore deliveries;
    private final MailAccounts accounts;
    private final PublicAddress address;
    private final NoticeWorker worker;
    private final Clock clock;

    Letters(
            LetterBox box,
            DeliveryStore deliveries,
            MailAccounts accounts,
            PublicAddress address,
            NoticeWorker worker,
            Clock clock) {
        this.box = box;
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.address = address;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Posts a letter in the transaction of the caller. False when it cannot be sent: no mail server or no public
     * address is set, or the address got five letters within the last hour; then the caller passes the link on in
     * another way.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(Letter letter) {
        Instant now = clock.instant();
        if (!accounts.isSet()
                || !address.isSet()
                || deliveries.lettersTo(letter.to().value(), now.minus(HOUR)) >= MOST_AN_HOUR) {
            return false;
        }
        UUID id = Identifier.next();
        box.put(id, letter, now);
        deliveries.addLetter(id, letter, now);
        Notices.wakeAfterCommit(worker);
        return true;
    }
}
