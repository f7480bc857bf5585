package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told. It is stored and shown as it is: it holds no secret.
 *
 * @param kind the key of its {@link NoticeKind}
 * @param company whom it concerns; {@link TenantId#PROVIDER} where that is the provider alone
 * @param person whom it is for, where its kind is for the person it names; else null
 * @param headline what happened, in a few words, such as "Job failed"
 * @param words to what, in one sentence; what does not fit is cut
 * @param link the path below Croft's own address that leads to the thing, at most 500 characters, or null
 */
public record Notice(
        String kind,
        TenantId company,
        @Nullable UserId person,
        Text headline,
        Text words,
        @Nullable String link) {

    private static final int LONGEST_LINK = 500;

    public Notice {
        if (link != null && !isPath(link)) {
            throw new IllegalArgumentException("not a path below Croft's own address");
        }
    }

    private static boolean isPath(String link) {
        return link.length() <= LONGEST_LINK && !link.startsWith("/") && !link.contains(":");
    }

    /** What leads nowhere in this release is left out. */
    static @Nullable String pathOrNull(@Nullable String link) {
        return link == null || !isPath(link) ? null : link;
    }

    /** A notice for one person. */
    public static Notice to(UserId person, TenantId company, String kind, Text headline, Text words) {
        return new Notice(kind, company, person, headline, words, null);
    }

    /** A notice for whoever its kind is for. */
    public static Notice about(TenantId company, String kind, Text headline, Text words) {
        return new Notice(kind, company, null, headline, words, null);
    }

    /** The same with a way to the thing, such as {@code jobs/0198…}. */
    public Notice at(String path) {
        return new Notice(kind, company, person, headline, words, path);
    }
}
