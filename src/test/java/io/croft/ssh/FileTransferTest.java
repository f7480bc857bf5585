package io.croft.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.croft.ssh.FileEntry.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTransferTest {

    @TempDir
    static Path serverFolder;

    static OpenSshServer server;
    static RemoteShell shell;

    @TempDir
    Path folder;

    FileTransfer files;

    @BeforeAll
    static void startServer() throws IOException {
        server = OpenSshServer.start(serverFolder);
        shell = server.connect();
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            shell.close();
            server.close();
        }
    }

    @BeforeEach
    void files() {
        files = shell.files();
    }

    @Test
    void aFileIsCreatedOnlyOnce() throws IOException {
        String path = in("100.conf");

        files.createExclusive(path, bytes("memory: 256\n"), 0640);

        assertThatThrownBy(() -> files.createExclusive(path, bytes("mine\n"), 0640))
                .isInstanceOf(FileExists.class)
                .hasMessageContaining(path);
        assertThat(Path.of(path)).hasContent("memory: 256\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(path))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void ofManyWhoCreateOneFileOneWins() throws Exception {
        String path = in("race.conf");
        List<Callable<Boolean>> racers = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        files.createExclusive(path, bytes("racer " + i), 0640);
                        return true;
                    } catch (FileExists e) {
                        return false;
                    }
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(racers).stream().filter(Future::resultNow))
                    .hasSize(1);
        }
    }

    @Test
    void createInAMissingFolderSaysSo() {
        assertThatThrownBy(() -> files.createExclusive(in("none/100.conf"), bytes(""), 0640))
                .isInstanceOf(FileMissing.class);
    }

    @Test
    void aFileIsWrittenOverAndReplacedAndRead() throws IOException {
        String path = in("note with 'quotes' and grüße");

        files.write(path, bytes("a long first text"), 0600);
        files.write(path, bytes("second"), 0600);
        assertThat(files.read(path, 100)).isEqualTo(bytes("second"));

        files.replace(path, bytes("third"), 0640);
        assertThat(files.read(path, 5)).isEqualTo(bytes("third"));
        assertThat(files.size(path)).isEqualTo(5);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp.*");
        assertThatThrownBy(() -> files.read(path, 4)).isInstanceOf(OutputTooLarge.class);
    }

    @Test
    void aFolderIsMadeListedAndEmptied() throws IOException {
        files.mkdirs(in("images/101"));
        files.mkdirs(in("images/101"));
        files.write(in("images/101/disk"), new byte[1000], 0600);
        Files.createSymbolicLink(folder.resolve("images/link"), Path.of("101"));

        assertThat(files.list(in("images")))
                .extracting(FileEntry::name, FileEntry::kind)
                .containsExactly(tuple("101", Kind.FOLDER), tuple("link", Kind.LINK));
        assertThat(files.list(in("images/101"))).singleElement().satisfies(disk -> {
            assertThat(disk.size()).isEqualTo(1000);
            assertThat(disk.mode()).isEqualTo(0600);
            assertThat(disk.modifiedAt()).isNotNull();
        });
        assertThat(files.exists(in("images/101/disk"))).isTrue();
        files.delete(in("images/101/disk"));
        assertThat(files.exists(in("images/101/disk"))).isFalse();
        assertThatThrownBy(() -> files.delete(in("images/101/disk"))).isInstanceOf(FileMissing.class);
        assertThatThrownBy(() -> files.list(in("nothing"))).isInstanceOf(FileMissing.class);
    }

    @Test
    void aFolderInThePlaceOfAFileIsRefused() {
        assertThatThrownBy(() -> files.write(folder.toString(), bytes("x"), 0600))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void aLargeFileTravelsThereAndBackAndTellsItsProgress() throws IOException {
        byte[] content = new byte[5_000_001];
        new Random(1).nextBytes(content);
        Path local = Files.write(folder.resolve("local"), content);
        List<Long> heard = new ArrayList<>();

        files.upload(local, in("remote"), (bytes, total) -> {
            assertThat(total).isEqualTo(content.length);
            heard.add(bytes);
        });
        files.download(
                in("remote"),
                folder.resolve("back"),
                (bytes, total) -> assertThat(total).isEqualTo(content.length));

        assertThat(heard).isSorted().last().isEqualTo((long) content.length);
        assertThat(folder.resolve("remote")).hasBinaryContent(content);
        assertThat(folder.resolve("back")).hasBinaryContent(content);
    }

    @Test
    void aStreamOfUnknownLengthTravelsToo() throws IOException {
        files.upload(new ByteArrayInputStream(bytes("hello")), -1, in("hello"), ProgressListener.SILENT);
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        files.download(in("hello"), back, ProgressListener.SILENT);

        assertThat(back.toByteArray()).isEqualTo(bytes("hello"));
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
