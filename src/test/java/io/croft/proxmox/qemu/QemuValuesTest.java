package io.croft.proxmox.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QemuValuesTest {

    @Test
    void onlyOptionsThatExistCanBeSet() {
        assertThat(QemuOptions.none().with("net12", "virtio,bridge=vmbr0").asMap())
                .containsKey("net12");
        assertThatIllegalArgumentException().isThrownBy(() -> QemuOptions.none().with("net", "virtio"));
        assertThatIllegalArgumentException().isThrownBy(() -> QemuOptions.none().with("netx", "virtio"));
        assertThatIllegalArgumentException().isThrownBy(() -> QemuOptions.none().with("coffee", true));
        assertThatIllegalArgumentException().isThrownBy(() -> ConfigChange.delete("coffee"));
    }

    @Test
    void optionsAreWrittenAsTheApiWantsThem() {
        QemuOptions options = QemuOptions.none()
                .memoryMiB(2048)
                .with("onboot", true)
                .tags(List.of("croft", "web"))
                .sshKeys(List.of("ssh-ed25519 AA== ann", "ssh-ed25519 BB== bob"));

        assertThat(options.asMap())
                .isEqualTo(Map.of(
                        "memory", "2048",
                        "onboot", "1",
                        "tags", "croft;web",
                        "sshkeys", "ssh-ed25519%20AA%3D%3D%20ann%0Assh-ed25519%20BB%3D%3D%20bob"));
    }

    @Test
    void aTextOfOptionsShowsNoValue() {
        assertThat(CreateQemu.of(100, QemuOptions.none().with("cipassword", "correct horse"))
                        .toString())
                .contains("cipassword")
                .doesNotContain("horse");
    }

    @Test
    void anOptionCannotBeSetAndRemovedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfigChange(QemuOptions.none().cores(2), Set.of("cores"), Set.of(), null));
    }

    @Test
    void aLinkedCloneCannotChooseItsStorage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CloneQemu(101, "web", false, null, "local", null, null, null, null));
    }

    @Test
    void aPropertyStringHasAFirstPartAndNamedOnes() {
        PropertyString disk = PropertyString.parse("shared:100/vm-100-disk-0.qcow2,discard=on,size=1G");
        assertThat(disk.first()).contains("shared:100/vm-100-disk-0.qcow2");
        assertThat(disk.properties()).isEqualTo(Map.of("discard", "on", "size", "1G"));

        PropertyString network = PropertyString.parse("virtio=BC:24:11:E6:2A:C1,bridge=vmbr0");
        assertThat(network.first()).isEmpty();
        assertThat(network.property("virtio")).contains("BC:24:11:E6:2A:C1");
    }

    @Test
    void memoryMayBeAPropertyStringToo() {
        assertThat(new QemuConfig(Map.of("memory", "current=1024"), "").memoryMiB())
                .isEqualTo(1024);
        assertThat(new QemuConfig(Map.of("memory", "4096"), "").memoryMiB()).isEqualTo(4096);
        assertThat(new QemuConfig(Map.of(), "").memoryMiB()).isEqualTo(512);
    }
}
