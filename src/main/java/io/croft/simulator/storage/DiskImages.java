package io.croft.simulator.storage;

import io.croft.simulator.refusal.Refusal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes disk images: with {@code qemu-img} where it is installed, otherwise by bare headers and sparse files. */
public final class DiskImages {

    private static final System.Logger LOG = System.getLogger(DiskImages.class.getName());
    private static final long TOOL_SECONDS = 120;

    private final boolean tool;

    private DiskImages(boolean tool) {
        this.tool = tool;
    }

    /** Uses {@code qemu-img} if it is on the path; says so once if it is not. */
    public static DiskImages real() {
        boolean installed = isInstalled();
        if (!installed) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "The simulated nodes imitate disks by headers without content, as qemu-img is not installed here"
                            + " (Debian: qemu-utils); everything else is the same");
        }
        return new DiskImages(installed);
    }

    /** Headers and sparse files only, which is quick. */
    public static DiskImages placeholders() {
        return new DiskImages(false);
    }

    /** Whether images are made by {@code qemu-img}. */
    public boolean areReal() {
        return tool;
    }

    void create(Path file, String format, long size) {
        writing(file, () -> {
            if (!format.equals("qcow2")) {
                sparse(file, size);
            } else if (tool) {
                run("create", "-q", "-f", "qcow2", file.toString(), Long.toString(size));
            } else {
                new QcowHeader(size, null).write(file);
            }
        });
    }

    /** Makes an overlay as PVE does: relative backing file, 128 KiB clusters, extended L2 entries. */
    void overlay(Path base, Path file) {
        String backing = String.valueOf(Objects.requireNonNull(file.getParent()).relativize(base));
        writing(file, () -> {
            if (tool) {
                run(
                        "create",
                        "-q",
                        "-f",
                        "qcow2",
                        "-F",
                        base.toString().endsWith(".raw") ? "raw" : "qcow2",
                        "-b",
                        backing,
                        "-o",
                        "cluster_size=128k,extended_l2=on",
                        file.toString());
            } else {
                new QcowHeader(size(base), backing).write(file);
            }
        });
    }

    void copy(Path source, Path target, String format) {
        writing(target, () -> {
            if (tool) {
                run("convert", "-q", "-O", format, source.toString(), target.toString());
            } else if (format.equals("qcow2")) {
                new QcowHeader(size(source), null).write(target);
            } else {
                sparse(target, size(source));
            }
        });
    }

    void resize(Path file, long size) {
        writing(file, () -> {
            if (QcowHeader.read(file) == null) {
                sparse(file, size);
            } else if (tool) {
                run("resize", "-q", "-f", "qcow2", file.toString(), Long.toString(size));
            } else {
                QcowHeader.resize(file, size);
            }
        });
    }

    /** Takes, applies or deletes an internal snapshot; {@code flag} is {@code -c}, {@code -a} or {@code -d}. */
    void snapshot(Path file, String flag, String name) {
        writing(file, () -> {
            if (tool && QcowHeader.read(file) != null) {
                run("snapshot", "-q", flag, name, file.toString());
            }
        });
    }

    void move(Path source, Path target) {
        writing(target, () -> Files.move(source, target, StandardCopyOption.ATOMIC_MOVE));
    }

    /** Makes a base image read-only, as PVE does (mode 0444). */
    void protect(Path file) {
        writing(file, () -> {
            if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            }
        });
    }

    static long size(Path file) throws IOException {
        @Nullable QcowHeader header = QcowHeader.read(file);
        return header == null ? Files.size(file) : header.size();
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void writing(Path file, Writing writing) {
        try {
            Files.createDirectories(file.getParent());
            writing.write();
        } catch (IOException failed) {
            throw new Refusal("unable to create image: " + failed.getMessage());
        }
    }

    private static void sparse(Path file, long size) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(size);
        }
    }

    private static void run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("qemu-img"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(TOOL_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Refusal("unable to create image: " + output);
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted by signal");
        }
    }

    private static boolean isInstalled() {
        try {
            run("--version");
            return true;
        } catch (IOException | Refusal missing) {
            return false;
        }
    }
}
