package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A notice to send. It is stored and shown unchanged and must not contain a secret.
 *
 * @param kind the key of its {@link NoticeKind}
 * @param company the company concerned; {@link TenantId#PROVIDER} for the provider alone
 * @param person the recipient for kinds with {@link NoticeAudience#PERSON}; otherwise null
 * @param headline what happened, in a few words, such as "Job failed"
 * @param words to what, in one sentence; long texts are cut
 * @param link path of the thing relative to the root, at most 500 characters, or null
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

    /** A stored link; null when it is no valid path. */
    static @Nullable String pathOrNull(@Nullable String link) {
        return link == null || !isPath(link) ? null : link;
    }

    /** A notice for one person. */
    public static Notice to(UserId person, TenantId company, String kind, Text headline, Text words) {
        return new Notice(kind, company, person, headline, words, null);
    }

    /** A notice for the audience of its kind. */
    public static Notice about(TenantId company, String kind, Text headline, Text words) {
        return new Notice(kind, company, null, headline, words, null);
    }

    /** The same notice with a link, such as {@code jobs/0198…}. */
    public Notice at(String path) {
        return new Notice(kind, company, person, headline, words, path);
    }
}
