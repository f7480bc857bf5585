package io.croft.quota.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.lab.LabQuotas;
import io.croft.quota.QuotaKind;
import io.croft.uikit.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screen.class)
class QuotaWordsTest {

    @Test
    void memoryIsWrittenAndReadInGibWhateverItIsKeptIn() {
        assertThat(QuotaWords.limit(QuotaKind.MEMORY_MIB)).isEqualTo("Memory (GiB)");
        assertThat(QuotaWords.kind(QuotaKind.MEMORY_MIB)).isEqualTo("Memory");
        assertThat(QuotaWords.written(QuotaKind.MEMORY_MIB, 65_536)).isEqualTo("64");
        assertThat(QuotaWords.written(QuotaKind.MEMORY_MIB, 512)).isEqualTo("0.5");
        assertThat(QuotaWords.read(QuotaKind.MEMORY_MIB, "64")).contains(65_536L);
        assertThat(QuotaWords.read(QuotaKind.MEMORY_MIB, "0,5")).contains(512L);
    }

    @Test
    void aLimitThatIsReadBackIsTheSame() {
        for (long mib = 1; mib < 5_000; mib += 7) {
            String written = QuotaWords.written(QuotaKind.MEMORY_MIB, mib);
            assertThat(QuotaWords.read(QuotaKind.MEMORY_MIB, written)).contains(mib);
        }
    }

    @Test
    void onlyMemoryMayBeAFraction() {
        assertThat(QuotaWords.read(LabQuotas.SEATS, "2.5")).isEmpty();
        assertThat(QuotaWords.read(QuotaKind.DISK_GIB, "200")).contains(200L);
        assertThat(QuotaWords.read(QuotaKind.VCPU, "")).isEmpty();
    }
}
