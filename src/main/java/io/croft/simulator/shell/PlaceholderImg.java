package io.croft.simulator.shell;

import io.croft.simulator.cluster.Sizes;
import io.croft.simulator.storage.QcowHeader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** As much of {@code qemu-img} as disks without content need: {@code create} and {@code info --output=json}. */
record PlaceholderImg(NodeFiles files) implements NodeCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WITH_VALUE = List.of("-f", "-b", "-F", "-o");

    @Override
    public int run(List<String> arguments, Console console) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (WITH_VALUE.contains(argument) && i + 1 < arguments.size()) {
                options.put(argument, arguments.get(++i));
            } else if (argument.startsWith("-")) {
                options.put(argument, "");
            } else {
                words.add(argument);
            }
        }
        String verb = words.isEmpty() ? "" : words.getFirst();
        if (verb.equals("create") && words.size() > 1) {
            QemuImg.requireSpace(words, files);
            create(words, options);
        } else if (verb.equals("info") && words.size() > 1 && options.containsKey("--output=json")) {
            console.line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(info(words.get(1))));
        } else {
            throw new CommandError(1, "qemu-img: disks without content know 'create' and 'info --output=json' only");
        }
        return 0;
    }

    private void create(List<String> words, Map<String, String> options) throws IOException {
        String path = words.get(1);
        Path file = files.real(path);
        @Nullable String backing = options.get("-b");
        if (words.size() < 3 && backing == null) {
            throw new CommandError(1, "qemu-img: " + path + ": Image creation needs a size parameter");
        }
        if (!Files.isDirectory(files.real(backingOf(path, ".")))) {
            throw new CommandError(
                    1, "qemu-img: " + path + ": Could not create '" + path + "': No such file or directory");
        }
        long size = words.size() > 2 ? Sizes.bytes(words.get(2)) : size(backingOf(path, String.valueOf(backing)));
        if ("qcow2".equals(options.get("-f"))) {
            new QcowHeader(size, backing).write(file);
        } else {
            try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
                raw.setLength(size);
            }
        }
    }

    private Map<String, Object> info(String path) throws IOException {
        Path file = existing(path);
        @Nullable QcowHeader header = QcowHeader.read(file);
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("virtual-size", header == null ? Files.size(file) : header.size());
        info.put("filename", path);
        info.put("format", header == null ? "raw" : "qcow2");
        info.put("actual-size", Files.size(file));
        @Nullable String backing = header == null ? null : header.backing();
        if (backing != null) {
            info.put("full-backing-filename", backingOf(path, backing));
            info.put("backing-filename", backing);
        }
        info.put("dirty-flag", false);
        return info;
    }

    /** A relative backing file counts from the image's folder. */
    private static String backingOf(String path, String backing) {
        return backing.startsWith("/") ? backing : path.substring(0, path.lastIndexOf('/') + 1) + backing;
    }

    private long size(String path) throws IOException {
        Path file = existing(path);
        @Nullable QcowHeader header = QcowHeader.read(file);
        return header == null ? Files.size(file) : header.size();
    }

    private Path existing(String path) {
        Path file = files.real(path);
        if (!Files.isRegularFile(file)) {
            throw new CommandError(
                    1,
                    "qemu-img: Could not open '" + path + "': Could not open '" + path
                            + "': No such file or directory");
        }
        return file;
    }
}
