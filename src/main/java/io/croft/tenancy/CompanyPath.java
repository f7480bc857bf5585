package io.croft.tenancy;

import io.croft.access.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The ids from the root of a tree to a company, as {@code /id/id/}; a prefix query finds everything below a company.
 */
final class CompanyPath {

    static final int DEEPEST = 5;

    private CompanyPath() {}

    static String below(@Nullable String parentPath, TenantId id) {
        return (parentPath == null ? "/" : parentPath) + id.value() + "/";
    }

    static boolean contains(String path, TenantId id) {
        return path.contains("/" + id.value() + "/");
    }

    static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count() - 1;
    }
}
