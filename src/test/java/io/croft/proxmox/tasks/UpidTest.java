package io.croft.proxmox.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpidTest {

    @Test
    void aTaskNameTellsWhereWhatAndWho() {
        Upid upid = Upid.parse("UPID:pve1:00000152:00057805:6B002CC0:qmcreate:100:root@pam:");

        assertThat(upid.node()).isEqualTo("pve1");
        assertThat(upid.type()).isEqualTo("qmcreate");
        assertThat(upid.id()).isEqualTo("100");
        assertThat(upid.user()).isEqualTo("root@pam");
        assertThat(upid.startTime()).isEqualTo(Instant.ofEpochSecond(1_795_173_568));
        assertThat(upid).hasToString("UPID:pve1:00000152:00057805:6B002CC0:qmcreate:100:root@pam:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPID:pve1:000003B4:00058ADE:6B002CF0:qmstart:102:bob@pve!t1:",
                "UPID:pve1:000001B3:00069497:6B002F98:download:dl.iso:root@pam:",
                "UPID:pve1:000002BA:00069AD4:6B002FA8:imgdel:200@shared:root@pam:",
                "UPID:pve1:0000017D:0006F123:6B003085:reloadnetworkall::root@pam:",
                "UPID:node-2:0000017D:123456789:6B003085:vzdump::root@pam:"
            })
    void aTaskNameMayHoldATokenADotAnAtOrNothing(String text) {
        assertThat(Upid.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "UPID:foo", "", "UPID:pve1:00000152:00057805:6B002CC0:qmcreate:100:root@pam"})
    void anythingElseIsNoTaskName(String text) {
        assertThatThrownBy(() -> Upid.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
