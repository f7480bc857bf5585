package io.croft.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.croft.kernel.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaKindsTest {

    private static final QuotaKind DESKS = new QuotaKind("DESKS", QuotaKind.Unit.COUNT, Text.verbatim("Desks"));

    @Test
    void everyRoomsKindsAreGatheredInOneOrder() {
        assertThat(QuotaKind.all())
                .extracting(QuotaKind::name)
                .containsExactly("VCPU", "MEMORY_MIB", "DISK_GIB", "GUESTS", "RUNNING_GUESTS", "CLASSES", "SEATS");
        assertThat(QuotaKind.all())
                .allSatisfy(kind -> assertThat(QuotaKind.find(kind.name())).contains(kind));
        assertThat(QuotaKind.find("DESKS")).isEmpty();
    }

    @Test
    void twoRoomsCannotDeclareKindsOfOneName() {
        QuotaSource one = () -> List.of(DESKS);
        QuotaSource other = () -> List.of(new QuotaKind("DESKS", QuotaKind.Unit.GIB, Text.verbatim("Something else")));
        assertThat(new QuotaKinds(List.of(one)).all()).containsExactly(DESKS);
        assertThatIllegalStateException()
                .isThrownBy(() -> new QuotaKinds(List.of(one, other)))
                .withMessageContaining("DESKS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "desks", "DESKS-2", "_DESKS", "A_NAME_LONGER_THAN_ITS_COLUMN_IS"})
    void aNameIsShortAndInCapitals(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotaKind(name, QuotaKind.Unit.COUNT, Text.verbatim("x")));
    }
}
