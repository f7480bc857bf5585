package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.fleet.CloneMethod;
import io.croft.inventory.Inventory;
import io.croft.inventory.TemplateDisk;
import io.croft.inventory.Templates;
import io.croft.kernel.Problem;
import io.croft.simulator.SimulatorBuilder;
import io.croft.simulator.storage.Storage;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a template's storage does not bear is told before anything is made. */
@CroftTest
class StoragePreviewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    private SimulatedSchool school;

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void onThickVolumesNeitherMethodCanBeUsedAndPveIsNotAsked() {
        open(builder -> builder.storage(Storage.volumeGroup("san")));
        var wish = school.wish("Thick", CloneMethod.LINKED_CLONE, 2);
        var preview = As.call(school.teacher, () -> classes.preview(wish));
        assertThat(preview.unavailable()).containsOnlyKeys(CloneMethod.values());
        assertThat(preview.possible()).isFalse();
        assertThat(preview.problems()).extracting(Problem::field).containsExactly("method");
        assertThat(PlainWords.of(preview.problems().getFirst().text()))
                .isEqualTo("Linked clones cannot be made on storage san, which is of type lvm");
        assertThat(As.call(school.teacher, () -> classes.deploy(wish))).isInstanceOf(DeployResult.Refused.class);
        assertThat(school.simulator.guests()).hasSize(1);
    }

    @Test
    void onThinVolumesLinkedClonesAreMadeAndOverlaysSayWhyNot() {
        open(builder -> builder.storage(Storage.thinPool("thin")));
        var wish = school.wish("Thin", CloneMethod.LINKED_CLONE, 2);
        var preview = As.call(school.teacher, () -> classes.preview(wish));
        assertThat(preview.possible()).isTrue();
        assertThat(preview.unavailable()).containsOnlyKeys(CloneMethod.OVERLAY);
        assertThat(school.find(school.deploy("Thin", CloneMethod.LINKED_CLONE, 2))
                        .readySeats())
                .isEqualTo(2);
    }

    @Test
    void aTemplateWithARawDiskBearsLinkedClonesOnly() {
        open(builder -> builder.storage(Storage.nfs("files")));
        var guest =
                school.simulator.state().guests().find(SimulatedSchool.TEMPLATE).orElseThrow();
        guest.configure(config -> config.with("scsi0", "files:9000/base-9000-disk-0.raw,size=2G"));
        As.run(As.superAdmin(), () -> beans.getBean(Inventory.class).refresh(school.template));
        var preview = As.call(school.teacher, () -> classes.preview(school.wish("Raw", CloneMethod.OVERLAY, 2)));
        assertThat(preview.unavailable()).containsOnlyKeys(CloneMethod.OVERLAY);
        assertThat(PlainWords.of(preview.problems().getFirst().text())).startsWith("Overlays need qcow2 disks");
    }

    @Test
    void aTemplateThatIsADeviceOfItsNodeStandsOnNoStorageAndNeitherMethodTakesIt() {
        open(builder -> builder.storage(Storage.nfs("files")));
        drive("scsi0", "/dev/disk/by-id/usb-Example Flash_0374-0:0,size=15G");
        var template = As.call(
                        school.teacher, () -> beans.getBean(Templates.class).findUsable(school.template))
                .orElseThrow();
        assertThat(template.storage()).isNull();
        assertThat(template.storages()).isEmpty();
        assertThat(template.disks())
                .extracting(TemplateDisk::volume)
                .containsExactly("/dev/disk/by-id/usb-Example Flash_0374-0:0");
        for (var method : CloneMethod.values()) {
            var wish = school.wish("Device", method, 2);
            var preview = As.call(school.teacher, () -> classes.preview(wish));
            assertThat(preview.unavailable()).containsOnlyKeys(CloneMethod.values());
            assertThat(PlainWords.of(preview.problems().getFirst().text()))
                    .startsWith("Disk scsi0 is /dev/disk/by-id/usb-Example Flash_0374-0:0, which lies on no storage");
            assertThat(As.call(school.teacher, () -> classes.deploy(wish))).isInstanceOf(DeployResult.Refused.class);
        }
    }

    @Test
    void aClassTakesOfTheQuotaWhatAllDisksOfItsTemplateHold() {
        open(builder -> builder.storage(Storage.nfs("files")));
        var wish = school.wish("Disks", CloneMethod.LINKED_CLONE, 2);
        var before = As.call(school.teacher, () -> classes.preview(wish)).diskGib();
        drive("scsi1", "files:9000/base-9000-disk-1.qcow2,size=1.5G");
        drive("ide2", "files:9000/vm-9000-cloudinit.qcow2,media=cdrom,size=4M");
        drive("unused0", "files:9000/base-9000-disk-7.qcow2");
        drive("efidisk0", "files:9000/base-9000-disk-2.qcow2,efitype=4m,size=528K");
        assertThat(As.call(school.teacher, () -> classes.preview(wish)).diskGib())
                .isEqualTo(before + 2 * (2 + 2));
    }

    private void drive(String key, String value) {
        var guest =
                school.simulator.state().guests().find(SimulatedSchool.TEMPLATE).orElseThrow();
        guest.configure(config -> config.with(key, value));
        As.run(As.superAdmin(), () -> beans.getBean(Inventory.class).refresh(school.template));
    }

    @Test
    void aCdImageOnALocalStorageKeepsTheWholeClassOnTheTemplatesNode() {
        school = SimulatedSchool.open(
                beans,
                builder -> builder.placeholderDisks()
                        .nodes("pve1", "pve2")
                        .storage(Storage.sharedDirectory("shared"))
                        .storage(Storage.localDirectory("local")));
        var wish = school.wish("Spread", CloneMethod.LINKED_CLONE, 4);
        assertThat(As.call(school.teacher, () -> classes.preview(wish)).placement())
                .containsOnlyKeys("pve1", "pve2");
        var guest =
                school.simulator.state().guests().find(SimulatedSchool.TEMPLATE).orElseThrow();
        guest.configure(config -> config.with("ide0", "local:iso/debian.iso,media=cdrom"));
        As.run(As.superAdmin(), () -> beans.getBean(Inventory.class).refresh(school.template));
        assertThat(As.call(school.teacher, () -> classes.preview(wish)).placement())
                .containsOnlyKeys("pve1");
        assertThat(school.find(school.deploy("Bound", CloneMethod.LINKED_CLONE, 2))
                        .readySeats())
                .isEqualTo(2);
    }

    private void open(UnaryOperator<SimulatorBuilder> shape) {
        school = SimulatedSchool.open(
                beans, builder -> shape.apply(builder.placeholderDisks().nodes("pve1")));
    }
}
