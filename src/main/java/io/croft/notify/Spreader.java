package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.access.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes notices from the outbox and adds bells and deliveries for their recipients, in the transaction that marks the
 * notice as spread, so that a process that dies leaves nothing partial or double. A notice that cannot be spread waits
 * without blocking others.
 */
@Component
class Spreader {

    private static final Logger LOG = LoggerFactory.getLogger(Spreader.class);
    private static final int MOST_A_ROUND = 200;
    private static final int MOST_ADMINISTRATORS = 200;

    private final NoticeStore notices;
    private final NoticeKinds kinds;
    private final ObjectProvider<NoticePeople> people;
    private final List<Way> ways;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Spreader(
            NoticeStore notices,
            NoticeKinds kinds,
            ObjectProvider<NoticePeople> people,
            List<Way> ways,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.notices = notices;
        this.kinds = kinds;
        this.people = people;
        this.ways = List.copyOf(ways);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A channel by which notices leave; a bean for each. Called in the transaction that spreads the notice. */
    interface Way {

        /** Adds the notice for all recipients who get it on this channel. */
        void send(StoredNotice notice, NoticeKind kind, List<NoticeRecipient> recipients);
    }

    /** Spreads waiting notices, at most 200; returns how many it tried. */
    int round() {
        int tried = 0;
        while (tried < MOST_A_ROUND && spreadOne()) {
            tried++;
        }
        return tried;
    }

    private boolean spreadOne() {
        AtomicReference<@Nullable StoredNotice> taken = new AtomicReference<>();
        try {
            return TenantScope.everyone(() -> Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<StoredNotice> due = notices.lockDue(clock.instant());
                due.ifPresent(notice -> {
                    taken.set(notice);
                    spread(notice);
                    notices.spread(notice.id());
                });
                return due.isPresent();
            })));
        } catch (RuntimeException e) {
            StoredNotice failed = taken.get();
            if (failed == null) {
                throw e;
            }
            leaveForLater(failed, e);
            return true;
        }
    }

    private void spread(StoredNotice notice) {
        Optional<NoticeKind> kind = kinds.find(notice.notice().kind());
        if (kind.isEmpty()) {
            LOG.warn(
                    "Nobody hears of notice {}: there is no kind {}",
                    notice.id(),
                    notice.notice().kind());
            return;
        }
        List<NoticeRecipient> recipients = recipients(notice.notice(), kind.get());
        ways.forEach(way -> way.send(notice, kind.get(), recipients));
    }

    private List<NoticeRecipient> recipients(Notice notice, NoticeKind kind) {
        NoticePeople known = people.getIfAvailable();
        if (known == null) {
            return List.of();
        }
        UserId person = notice.person();
        return switch (kind.audience()) {
            case PERSON ->
                person == null ? List.of() : known.find(person).stream().toList();
            case COMPANY_ADMINISTRATORS -> known.administrators(notice.company(), MOST_ADMINISTRATORS);
            case PROVIDER -> known.administrators(TenantId.PROVIDER, MOST_ADMINISTRATORS);
        };
    }

    private void leaveForLater(StoredNotice notice, RuntimeException why) {
        UUID id = notice.id();
        Instant now = clock.instant();
        Optional<Instant> next = Retry.after(notice.attempts() + 1, now);
        if (next.isEmpty()) {
            LOG.error("Notice {} was tried {} times in vain and is given up", id, notice.attempts() + 1, why);
        } else {
            LOG.warn("Unable to spread notice {}; it is tried again", id, why);
        }
        transaction.executeWithoutResult(_ -> notices.notSpread(id, next.orElse(null), now));
    }
}
