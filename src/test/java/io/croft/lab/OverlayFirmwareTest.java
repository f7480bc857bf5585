package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.fleet.CloneMethod;
import io.croft.simulator.storage.VolumeId;
import io.croft.testing.CroftTest;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The small disks of firmware are copied to seats, and PVE keeps those of a base read-only. */
@CroftTest
class OverlayFirmwareTest {

    private static final String NODE = "pve1";

    @Autowired
    ApplicationContext beans;

    @Test
    void aSeatCanWriteToItsOwnFirmwareDisk() throws Exception {
        try (var school = SimulatedSchool.open(
                beans, builder -> builder.placeholderDisks().nodes(NODE))) {
            var cluster = school.simulator.state();
            var shared = cluster.storages().require("shared");
            var disk = cluster.volumes().allocate(shared, NODE, SimulatedSchool.TEMPLATE, null, "qcow2", 1 << 20);
            var firmware = cluster.volumes().toBase(disk, NODE);
            cluster.guests()
                    .find(SimulatedSchool.TEMPLATE)
                    .orElseThrow()
                    .configure(config -> config.with("efidisk0", firmware + ",efitype=4m,size=1M"));
            var id = school.deploy("Firmware", CloneMethod.OVERLAY, 1);
            var seat = school.find(id).seats().getFirst();
            assertThat(seat.state()).isEqualTo(SeatState.READY);
            var configured = cluster.guests()
                    .find(seat.machine().vmid())
                    .orElseThrow()
                    .config()
                    .get("efidisk0", "");
            var own = VolumeId.parse(configured.substring(0, configured.indexOf(',')));
            assertThat(Files.getPosixFilePermissions(cluster.volumes().file(firmware, NODE)))
                    .doesNotContain(PosixFilePermission.OWNER_WRITE);
            assertThat(Files.getPosixFilePermissions(cluster.volumes().file(own, NODE)))
                    .contains(PosixFilePermission.OWNER_WRITE);
        }
    }
}
