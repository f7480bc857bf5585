package io.croft.simulator.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The real {@code qemu-img}, kept inside the node's files: paths go in as they really are and come out as the node knows
 * them.
 */
record QemuImg(NodeFiles files) implements NodeCommand {

    private static final Set<String> VERBS =
            Set.of("create", "info", "convert", "rebase", "check", "resize", "snapshot", "commit", "map", "compare");
    private static final Pattern PROTOCOL = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Set<String> FORBIDDEN = Set.of("--image-opts", "--object", "--target-image-opts");

    @Override
    public int run(List<String> arguments, Console console) throws IOException, InterruptedException {
        if (arguments.equals(List.of("--version"))) {
            return execute(arguments, console);
        }
        if (arguments.isEmpty() || !VERBS.contains(arguments.getFirst())) {
            throw new CommandError(1, "qemu-img: Command not found: " + String.join(" ", arguments));
        }
        List<String> mapped = new ArrayList<>();
        for (String argument : arguments) {
            mapped.add(confined(argument));
        }
        requireBackingInside(mapped);
        if (arguments.getFirst().equals("create")) {
            requireSpace(arguments, files);
        }
        return execute(mapped, console);
    }

    /** Refuses to write an image's header where no room is left. */
    static void requireSpace(List<String> arguments, NodeFiles files) {
        arguments.stream()
                .filter(argument -> argument.startsWith("/") && files.isFull(argument))
                .findFirst()
                .ifPresent(path -> {
                    throw new CommandError(
                            1, "qemu-img: " + path + ": Could not write qcow2 header: No space left on device");
                });
    }

    /** Real paths for absolute ones; whatever could lead elsewhere is refused. */
    private String confined(String argument) {
        if (FORBIDDEN.contains(argument)) {
            throw notPermitted(argument);
        }
        requireFile(argument);
        if (argument.startsWith("/")) {
            return files.real(argument).toString();
        }
        if (argument.contains("=")) {
            return Arrays.stream(argument.split(",")).map(this::confinedOption).collect(Collectors.joining(","));
        }
        return argument;
    }

    private String confinedOption(String option) {
        String value = option.substring(option.indexOf('=') + 1);
        requireFile(value);
        return value.startsWith("/") ? option.replace(value, files.real(value).toString()) : option;
    }

    /** Refuses images that are not files: {@code nbd:}, {@code json:} and the like. */
    private static void requireFile(String image) {
        if (PROTOCOL.matcher(image).matches()) {
            throw notPermitted(image);
        }
    }

    private static CommandError notPermitted(String image) {
        return new CommandError(1, "qemu-img: Could not open '" + image + "': Operation not permitted");
    }

    /** A relative backing file counts from the image's folder and must not climb out of its storage. */
    private void requireBackingInside(List<String> arguments) {
        List<Path> images = arguments.stream()
                .filter(each -> each.startsWith("/"))
                .map(Path::of)
                .toList();
        for (String argument : arguments) {
            if (!argument.contains("..")) {
                continue;
            }
            String backing = argument.replaceFirst("^backing_file=", "");
            boolean inside = !images.isEmpty()
                    && images.stream()
                            .allMatch(image -> staysInside(
                                    image, image.resolveSibling(backing).normalize()));
            if (!inside) {
                throw new CommandError(1, "qemu-img: Could not open '" + backing + "': No such file or directory");
            }
        }
    }

    private boolean staysInside(Path image, Path backing) {
        String onNode = files.asSeenOnNode(backing.toString());
        return !onNode.equals(backing.toString())
                && files.real(onNode).equals(backing)
                && !files.asSeenOnNode(image.toString()).equals(image.toString());
    }

    private int execute(List<String> arguments, Console console) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("qemu-img"));
        line.addAll(arguments);
        Process process =
                new ProcessBuilder(line).directory(files.real("/root").toFile()).start();
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> err = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                try {
                    err.complete(process.getErrorStream().readAllBytes());
                } catch (IOException e) {
                    err.complete(new byte[0]);
                }
            });
            console.out().print(seen(process.getInputStream().readAllBytes()));
            console.err().print(seen(err.join()));
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private String seen(byte[] output) {
        return files.asSeenOnNode(new String(output, StandardCharsets.UTF_8));
    }
}
