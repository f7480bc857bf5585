package io.croft.proxmox.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.proxmox.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drives in every form that the official schema allows and real clusters answered. */
class DriveTest {

    private static final String CONFIG = "/nodes/{node}/%s/{vmid}/config";

    private final JsonMapper json = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"shared:100/vm-100-disk-0.qcow2,discard=on,size=1G\", shared",
                "\"file=shared:100/vm-100-disk-0.qcow2,size=1G\", shared",
                "\"size=1G,file=shared:100/vm-100-disk-0.qcow2\", shared",
                "\"volume=shared:100/vm-100-disk-0.qcow2\", shared",
                "local-lvm:vm-100-disk-0, local-lvm",
                "\"zfs.a_b-1:base-100-disk-0/vm-101-disk-0,iothread=1\", zfs.a_b-1",
                "shared:101/base-101-disk-1.qcow2/102/vm-102-disk-1.qcow2, shared",
                "ISO:iso/debian 13: net.iso, ISO",
                "/dev/disk/by-id/usb-Example_Flash_0374-0:0,",
                "\"file=/dev/disk/by-id/usb-Example_Flash_0374-0:0,size=15G\",",
                "\"/mnt/pool:a/image.raw,format=raw\",",
                "none,",
                "\"none,media=cdrom\",",
                "\"cdrom,media=cdrom\",",
                "x:one-letter-is-no-storage,",
                "9store:begins-with-a-digit,",
                "nonsense,",
                "\",\",",
            })
    void onlyAVolumeLiesOnAStorage(String value, String storage) {
        assertThat(drive("scsi0", value).storage().orElse(null)).isEqualTo(storage);
    }

    @Test
    void aPathIsKeptAsItIsAndSoIsWhatNobodyKnows() {
        assertThat(drive("scsi0", "/dev/disk/by-id/usb-Example_Flash_0374-0:0,size=15G"))
                .satisfies(drive -> {
                    assertThat(drive.source())
                            .isEqualTo(new DriveSource.Path("/dev/disk/by-id/usb-Example_Flash_0374-0:0"));
                    assertThat(drive.isDisk()).isTrue();
                    assertThat(drive.size()).hasValue(15L << 30);
                });
        assertThat(drive("scsi0", "file=/dev/a=b").source().text()).isEqualTo("/dev/a=b");
        assertThat(drive("scsi0", "nonsense").source()).isEqualTo(new DriveSource.Unknown("nonsense"));
        assertThat(drive("scsi0", "").source()).isEqualTo(new DriveSource.Unknown(""));
    }

    @ParameterizedTest
    @CsvSource({
        "1073741824, 1073741824",
        "528K, 540672",
        "4M, 4194304",
        "1G, 1073741824",
        "1.5G, 1610612736",
        "0.1K, 102",
        "2T, 2199023255552",
        "0, 0",
        "99999999999T, 9223372036854775807",
        "1g,",
        "1GB,",
        "-1G,",
        "1.G,",
        "G,",
        "much,",
    })
    void aSizeIsReadAsProxmoxVeReadsIt(String written, Long bytes) {
        var size =
                drive("scsi0", "shared:100/vm-100-disk-0.raw,size=" + written).size();
        assertThat(size.isPresent() ? size.getAsLong() : null).isEqualTo(bytes);
    }

    @Test
    void aDriveWithoutASizeSaysNone() {
        assertThat(drive("scsi0", "shared:100/vm-100-disk-0.raw").size()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "scsi0, shared:100/vm-100-disk-0.qcow2, disk",
        "virtio15, shared:100/vm-100-disk-0.qcow2;media=disk, disk",
        "sata1, /dev/sdb, disk",
        "ide2, shared:iso/debian.iso;media=cdrom, medium",
        "ide2, none;media=cdrom, medium",
        "ide2, none, medium",
        "ide2, cdrom;media=cdrom, medium",
        "ide2, /srv/debian.iso;media=cdrom, medium",
        "ide2, shared:100/vm-100-cloudinit.qcow2;media=cdrom, cloud-init",
        "scsi1, local-lvm:vm-100-cloudinit;media=cdrom, cloud-init",
        "ide2, shared:cloudinit, cloud-init",
        "scsi0, shared:100/vm-100-cloudinit-notes.raw, disk",
        "efidisk0, shared:100/vm-100-disk-1.qcow2;efitype=4m, firmware",
        "tpmstate0, shared:100/vm-100-disk-2.raw;version=v2.0, firmware",
        "unused0, shared:100/vm-100-disk-3.qcow2, unused",
        "rootfs, shared:200/vm-200-disk-0.raw;size=1G, disk",
        "mp0, shared:200/vm-200-disk-1.raw;mp=/srv, disk",
    })
    void aDriveIsOneKindOfThing(String key, String value, String kind) {
        Drive drive = drive(key, value.replace(';', ','));
        assertThat(Stream.of(
                                drive.isDisk() ? "disk" : "",
                                drive.isMedium() ? "medium" : "",
                                drive.isCloudInit() ? "cloud-init" : "",
                                drive.isFirmware() ? "firmware" : "",
                                drive.isUnused() ? "unused" : "")
                        .filter(is -> !is.isEmpty()))
                .containsExactly(kind);
    }

    @Test
    void aMountPointMayBeAVolumeADeviceOrAFolder() {
        assertThat(drive("rootfs", "volume=local:200/vm-200-disk-0.raw,size=8G").storage())
                .contains("local");
        assertThat(drive("mp0", "/dev/sdb1,mp=/srv").storage()).isEmpty();
        assertThat(drive("mp1", "/mnt/bindmounts/a:b,mp=/srv").source())
                .isEqualTo(new DriveSource.Path("/mnt/bindmounts/a:b"));
        assertThat(drive("mp1", "/mnt/bindmounts/shared,mp=/srv").option("mp")).contains("/srv");
    }

    @Test
    void theFormatIsSaidOrFollowsFromTheName() {
        assertThat(drive("scsi0", "shared:100/vm-100-disk-0.qcow2").format()).contains("qcow2");
        assertThat(drive("scsi0", "shared:100/vm-100-disk-0.qcow2,format=raw").format())
                .contains("raw");
        assertThat(drive("rootfs", "local:200/subvol-200-disk-0.subvol").format())
                .contains("subvol");
        assertThat(drive("scsi0", "local-lvm:vm-100-disk-0").format()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"scsi0, true", "rootfs, true", "mp0, false"})
    void backupsHoldWhatIsSaidAndWhatIsUsual(String key, boolean usual) {
        assertThat(drive(key, "local:a.raw").backup()).isEqualTo(usual);
        assertThat(drive(key, "local:a.raw").replicate()).isTrue();
        for (String yes : List.of("1", "on", "yes", "true", "ON")) {
            assertThat(drive(key, "local:a.raw,backup=" + yes).backup()).isTrue();
        }
        for (String no : List.of("0", "off", "no", "false")) {
            assertThat(drive(key, "local:a.raw,backup=" + no + ",replicate=" + no))
                    .matches(drive -> !drive.backup() && !drive.replicate());
        }
    }

    @Test
    void drivesComeByBusAndNumberAndOtherOptionsAreNone() {
        Map<String, String> options = new LinkedHashMap<>();
        for (String key : List.of("ide0", "efidisk0", "scsi10", "unused0", "scsi2", "sata0", "tpmstate0", "virtio1")) {
            options.put(key, "shared:100/" + key);
        }
        options.putAll(Map.of("scsihw", "virtio-scsi-pci", "net0", "virtio=BC:24:11:E6:2A:C1", "boot", "order=scsi2"));
        assertThat(new QemuConfig(options, "").drives())
                .extracting(Drive::key)
                .containsExactly("scsi2", "scsi10", "virtio1", "sata0", "ide0", "efidisk0", "tpmstate0", "unused0");
    }

    @Test
    void aMachineStandsOnTheStorageOfItsFirstDiskThatLiesOnOne() {
        var machine = new QemuConfig(
                Map.of(
                        "ide2", "isos:iso/debian.iso,media=cdrom",
                        "efidisk0", "firmware:100/vm-100-disk-1.qcow2",
                        "scsi0", "/dev/disk/by-id/usb-Example_Flash_0374-0:0",
                        "scsi1", "shared:100/vm-100-disk-0.qcow2"),
                "");
        assertThat(machine.storage()).contains("shared");
        assertThat(new QemuConfig(Map.of("scsi0", "/dev/disk/by-id/usb-Example_Flash_0374-0:0"), "").storage())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.4", "9.1", "9.2"})
    void everyDriveOfTheOfficialSchemaIsReadInEveryFormThatItAllows(String version) {
        Map<String, JsonNode> formats = formats(version);
        assertThat(formats)
                .containsKeys("ide0", "sata0", "scsi0", "virtio0", "efidisk0", "tpmstate0", "unused0", "rootfs", "mp0");
        formats.forEach((key, format) -> {
            String name = defaultKey(format);
            List<String> options = options(format, name);
            for (String source : List.of("shared:100/vm-100-disk-0.raw", "/dev/disk/by-id/a-0:0")) {
                for (String first : List.of(source, name + "=" + source)) {
                    String value = String.join(
                            ",",
                            Stream.concat(Stream.of(first), options.stream()).toList());
                    Drive drive = drive(key, value);
                    assertThat(drive.source().text()).as(value).isEqualTo(source);
                    assertThat(drive.options()).as(value).isEqualTo(options);
                    assertThat(drive.storage().isPresent()).isEqualTo(source.startsWith("shared"));
                    assertThat(drive.size().isPresent()).isEqualTo(format.has("size"));
                }
            }
        });
    }

    @Test
    void everyDriveThatARealClusterAnsweredIsAVolume() {
        List<Drive> seen = new ArrayList<>();
        for (Recorded recorded : Recorded.all()) {
            if (recorded.method().equals("GET")
                    && recorded.path().matches(".*/\\d+/config.*")
                    && recorded.status() == 200) {
                json.readTree(recorded.body())
                        .path("data")
                        .properties()
                        .forEach(option -> Drive.read(
                                        option.getKey(), option.getValue().asString(""))
                                .ifPresent(seen::add));
            }
        }
        assertThat(seen)
                .hasSizeGreaterThan(10)
                .allMatch(drive -> drive.storage().equals(Optional.of("shared")));
        assertThat(seen).anyMatch(Drive::isCloudInit).anyMatch(Drive::isUnused).noneMatch(Drive::isMedium);
        assertThat(seen)
                .filteredOn(Drive::isDisk)
                .allMatch(drive -> drive.size().isPresent() && drive.format().isPresent());
    }

    /** What the schema calls a drive: whatever has a volume as its first part. A form that is not read would show here. */
    private Map<String, JsonNode> formats(String version) {
        JsonNode schema = Recorded.schema(version);
        Map<String, JsonNode> formats = new LinkedHashMap<>();
        for (String kind : List.of("qemu", "lxc")) {
            schema.path(CONFIG.formatted(kind))
                    .path("PUT")
                    .path("parameters")
                    .path("properties")
                    .properties()
                    .forEach(option -> {
                        JsonNode format = option.getValue().path("format");
                        if (format.isObject() && isVolume(format)) {
                            formats.put(option.getKey().replace("[n]", "0"), format);
                        }
                    });
        }
        return formats;
    }

    private static boolean isVolume(JsonNode format) {
        return format.properties().stream()
                .anyMatch(part -> part.getValue().path("default_key").asInt(0) == 1
                        && part.getValue()
                                .path("format_description")
                                .asString("")
                                .equals("volume"));
    }

    private static String defaultKey(JsonNode format) {
        return format.properties().stream()
                .filter(part -> part.getValue().path("default_key").asInt(0) == 1)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static List<String> options(JsonNode format, String defaultKey) {
        return format.properties().stream()
                .filter(part ->
                        !part.getKey().equals(defaultKey) && !part.getKey().equals("volume"))
                .map(part -> part.getKey() + "=" + sample(part.getKey(), part.getValue()))
                .toList();
    }

    private static String sample(String name, JsonNode part) {
        if (part.path("enum").isArray()) {
            return part.path("enum").get(0).asString();
        }
        return name.equals("size") ? "32G" : "1";
    }

    private static Drive drive(String key, String value) {
        return Drive.read(key, value).orElseThrow();
    }
}
