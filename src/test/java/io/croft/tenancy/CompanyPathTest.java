package io.croft.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.TenantId;
import io.croft.testing.As;
import org.junit.jupiter.api.Test;

class CompanyPathTest {

    private final TenantId root = As.newCompany();
    private final TenantId child = As.newCompany();

    @Test
    void aPathLeadsFromTheRootDownToTheCompany() {
        String path = CompanyPath.below(CompanyPath.below(null, root), child);
        assertThat(path).isEqualTo("/" + root.value() + "/" + child.value() + "/");
        assertThat(CompanyPath.depth(path)).isEqualTo(2);
        assertThat(CompanyPath.depth(CompanyPath.below(null, root))).isEqualTo(1);
    }

    @Test
    void aPathContainsWholeIdsOnly() {
        String path = CompanyPath.below(null, root);
        assertThat(CompanyPath.contains(path, root)).isTrue();
        assertThat(CompanyPath.contains(path, child)).isFalse();
        assertThat(CompanyPath.contains(path.replace("/" + root.value(), "/0" + root.value()), root))
                .isFalse();
    }
}
