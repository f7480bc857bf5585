package io.croft.simulator.api;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Validates the value of a parameter, with the messages of PVE. */
@FunctionalInterface
interface ParameterType {

    ParameterType STRING = _ -> null;
    ParameterType BOOLEAN = value -> value.matches("0|1|yes|no|on|off|true|false|")
            ? null
            : "type check ('boolean') failed - got '" + value + "'";
    ParameterType NUMBER =
            value -> value.matches("-?\\d+(\\.\\d+)?") ? null : "type check ('number') failed - got '" + value + "'";
    ParameterType VMID = value -> !value.matches("-?\\d{1,18}")
            ? "type check ('integer') failed - got '" + value + "'"
            : value.matches("[1-9]\\d{2,8}") ? null : "invalid format - value does not look like a valid VM ID\n";
    ParameterType VMIDS = value -> Arrays.stream(value.split("[,; ]+"))
            .filter(each -> !each.isEmpty())
            .map(each ->
                    each.matches("[1-9]\\d{2,8}") ? null : "invalid format - value does not look like a valid VM ID\n")
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    ParameterType CONFIG_ID = value -> value.matches("(?i)[a-z][a-z0-9_-]+")
            ? null
            : "invalid format - invalid configuration ID '" + value + "'\n";
    ParameterType STORAGE_ID = value -> value.matches("(?i)[a-z][a-z0-9\\-_.]*[a-z0-9]")
            ? null
            : "invalid format - storage ID '" + value + "' contains illegal characters\n";
    ParameterType NODE = value -> value.matches("(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?")
            ? null
            : "invalid format - value does not look like a valid node name\n";
    ParameterType DNS_NAME =
            value -> value.matches("(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
                    ? null
                    : "invalid format - value does not look like a valid DNS name\n";
    ParameterType USER_ID = value -> value.matches("[^\\s:/]+@[A-Za-z][A-Za-z0-9.\\-_]+")
            ? null
            : "invalid format - value '" + value + "' does not look like a valid user name\n";
    ParameterType DIGEST = value -> value.length() <= 64 ? null : "value may only be 64 characters long";
    ParameterType MIGRATION = oneOf("secure", "insecure");
    ParameterType AMOUNT = integer(0, Long.MAX_VALUE);
    ParameterType INTEGER = integer(Long.MIN_VALUE, Long.MAX_VALUE);

    /** What is wrong with the value, or null. */
    @Nullable
    String problem(String value);

    static ParameterType integer(long least, long most) {
        return value -> {
            if (!value.matches("-?\\d{1,18}")) {
                return "type check ('integer') failed - got '" + value + "'";
            }
            long number = Long.parseLong(value);
            return number < least
                    ? "value must have a minimum value of " + least
                    : number > most ? "value must have a maximum value of " + most : null;
        };
    }

    /** Keys of a virtual machine's drives, with unused ones where wanted. */
    static ParameterType drives(boolean unused) {
        Stream<String> plugged = Stream.of(
                        numbered("ide", 4),
                        numbered("scsi", 31),
                        numbered("virtio", 16),
                        numbered("sata", 6),
                        Stream.of("efidisk0", "tpmstate0"))
                .flatMap(keys -> keys);
        return oneOf(
                Stream.concat(plugged, numbered("unused", unused ? 256 : 0)).toArray(String[]::new));
    }

    /** Keys of a container's mount points, with unused ones where wanted. */
    static ParameterType mounts(boolean unused) {
        Stream<String> mounted = Stream.concat(Stream.of("rootfs"), numbered("mp", 256));
        return oneOf(
                Stream.concat(mounted, numbered("unused", unused ? 256 : 0)).toArray(String[]::new));
    }

    private static Stream<String> numbered(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(number -> prefix + number);
    }

    static ParameterType oneOf(String... values) {
        return value -> Arrays.asList(values).contains(value)
                ? null
                : "value '" + value + "' does not have a value in the enumeration '" + String.join(", ", values) + "'";
    }

    static ParameterType pattern(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return value -> pattern.matcher(value).matches() ? null : "value does not match the regex pattern";
    }

    static ParameterType atMost(int length) {
        return value -> value.length() <= length ? null : "value may only be " + length + " characters long";
    }
}
