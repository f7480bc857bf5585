package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.util.List;
import java.util.Optional;

/**
 * The recipients of notices; implemented by the room that keeps people. Called in a transaction that reads across
 * companies.
 */
public interface NoticePeople {

    /** A person; empty when they have not joined, are disabled or unknown. */
    Optional<NoticeRecipient> find(UserId person);

    /** The administrators of a company, at most {@code most}; of {@link TenantId#PROVIDER} those of the installation. */
    List<NoticeRecipient> administrators(TenantId company, int most);
}
