package io.croft.simulator.api;

import io.croft.simulator.cluster.Release;

/** The options of a virtual machine's configuration as parameters, and the privilege each one needs. */
final class QemuOptions {

    private QemuOptions() {}

    static Parameters parameters(Release release) {
        Parameters options = texts().and(flags()).and(amounts()).and(choices()).and(devices());
        if (release.major() >= 9) {
            options.optional("allow-ksm", ParameterType.BOOLEAN).optional("intel-tdx", ParameterType.STRING);
        }
        return options;
    }

    private static Parameters flags() {
        return Parameters.none()
                .optionals(
                        ParameterType.BOOLEAN,
                        "acpi autostart ciupgrade freeze keephugepages kvm localtime numa "
                                + "onboot protection reboot tablet tdf template");
    }

    private static Parameters texts() {
        return Parameters.none()
                .optionals(
                        ParameterType.STRING,
                        "affinity agent amd-sev args audio0 boot bootdisk cdrom cicustom "
                                + "cipassword ciuser cpu description efidisk0 hookscript hotplug ivshmem "
                                + "machine nameserver rng0 searchdomain smbios1 spice_enhancements sshkeys startdate startup "
                                + "tags tpmstate0 vga vmgenid watchdog")
                .optional("name", ParameterType.DNS_NAME)
                .optional("vmstatestorage", ParameterType.STORAGE_ID);
    }

    private static Parameters amounts() {
        return Parameters.none()
                .optionals(ParameterType.integer(1, Long.MAX_VALUE), "cores sockets vcpus smp")
                .optional("cpuunits", ParameterType.integer(1, 262_144))
                .optional("balloon", ParameterType.integer(0, Long.MAX_VALUE))
                .optional("shares", ParameterType.integer(0, 50_000))
                .optionals(ParameterType.NUMBER, "cpulimit migrate_downtime")
                .optional("migrate_speed", ParameterType.integer(0, Long.MAX_VALUE))
                .optional("memory", PropertyStrings::memory);
    }

    private static Parameters choices() {
        return Parameters.none()
                .optional("arch", ParameterType.oneOf("x86_64", "aarch64"))
                .optional("hugepages", ParameterType.oneOf("any", "2", "1024"))
                .optional(
                        "keyboard",
                        ParameterType.oneOf(
                                "de", "de-ch", "da", "en-gb", "en-us", "es", "fi", "fr", "fr-be", "fr-ca", "fr-ch",
                                "hu", "is", "it", "ja", "lt", "mk", "nl", "no", "pl", "pt", "pt-br", "sv", "sl", "tr"))
                .optional("bios", ParameterType.oneOf("seabios", "ovmf"))
                .optional("citype", ParameterType.oneOf("configdrive2", "nocloud", "opennebula"))
                .optional(
                        "lock",
                        ParameterType.oneOf(
                                "backup",
                                "clone",
                                "create",
                                "migrate",
                                "rollback",
                                "snapshot",
                                "snapshot-delete",
                                "suspending",
                                "suspended"))
                .optional(
                        "ostype",
                        ParameterType.oneOf(
                                "other", "wxp", "w2k", "w2k3", "w2k8", "wvista", "win7", "win8", "win10", "win11",
                                "l24", "l26", "solaris"))
                .optional(
                        "scsihw",
                        ParameterType.oneOf(
                                "lsi", "lsi53c810", "virtio-scsi-pci", "virtio-scsi-single", "megasas", "pvscsi"));
    }

    private static Parameters devices() {
        return Parameters.none()
                .numbered(PropertyStrings::card, "net")
                .numbered(
                        ParameterType.STRING,
                        "hostpci ide ipconfig numa parallel sata scsi serial unused usb virtio virtiofs");
    }

    /** The privilege needed to change the option. */
    static String privilege(String option) {
        if (option.matches("(scsi|virtio|sata|ide|unused|efidisk|tpmstate)\\d+|scsihw")) {
            return "VM.Config.Disk";
        }
        if (option.matches("net\\d+|ipconfig\\d+|nameserver|searchdomain")) {
            return "VM.Config.Network";
        }
        return switch (option) {
            case "cores", "sockets", "cpu", "cpulimit", "cpuunits", "vcpus", "numa", "affinity" -> "VM.Config.CPU";
            case "memory", "balloon", "shares", "hugepages" -> "VM.Config.Memory";
            case "cipassword", "ciuser", "citype", "cicustom", "sshkeys", "ciupgrade" -> "VM.Config.Cloudinit";
            case "cdrom" -> "VM.Config.CDROM";
            case "bios",
                    "machine",
                    "vga",
                    "serial0",
                    "agent",
                    "ostype",
                    "arch",
                    "watchdog",
                    "rng0",
                    "audio0",
                    "acpi",
                    "kvm",
                    "tablet",
                    "hotplug",
                    "keyboard",
                    "smbios1" -> "VM.Config.HWType";
            default -> "VM.Config.Options";
        };
    }

    /** Whether only the superuser may set the option. */
    static boolean isForRootOnly(String option, String value) {
        return option.equals("args") || option.equals("lock") || (option.matches("hostpci\\d+") && value.contains(":"));
    }
}
