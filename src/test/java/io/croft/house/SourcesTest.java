package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern BAD_NAME =
            Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Constants|DTO|Dto)\\.java");
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 40;

    @Test
    void filesStayShort() throws IOException {
        assertThat(sources().filter(file -> lines(file) > LONGEST_FILE)).isEmpty();
    }

    @Test
    void methodsStayShort() throws IOException {
        assertThat(longMethods()).isEmpty();
    }

    /** Whoever waits for an answer from outside inside a monitor lets everybody wait who wants a word from memory. */
    @Test
    void noMonitorIsHeldWhereClustersAndNodesAreSpokenTo() throws IOException {
        Pattern monitor = Pattern.compile("\\bsynchronized\\b");
        Pattern speakers =
                Pattern.compile("\\b(Proxmox|RemoteShell|FileTransfer|Clusters|Gateway|TaskFollower|\\w+Api)\\b"
                        + "|(?m)^package io\\.croft\\.(proxmox|ssh)\\b");
        List<Path> holders = sources()
                .filter(file -> !file.startsWith(MAIN.resolve("io/croft/simulator")))
                .filter(file -> monitor.matcher(code(file)).find())
                .toList();
        assertThat(holders).isNotEmpty();
        assertThat(holders)
                .filteredOn(file -> speakers.matcher(code(file)).find())
                .isEmpty();
    }

    /** Whoever shares a call to a cluster shares it with those only whose calls go over the same connections. */
    @Test
    void callsToAClusterAreSharedByKindOfTraffic() throws IOException {
        assertThat(sources()
                        .filter(file -> code(file).contains("SharedCall<"))
                        .map(file -> file.getFileName().toString().replace(".java", "")))
                .as("they make calls that need no place among the connections to a cluster")
                .containsExactlyInAnyOrder("SharedCall", "SharedByTraffic", "RemoteShell", "NodeShell", "TicketSigner");
    }

    /** A button that goes off at a click and stays off after a failure is a dead end. */
    @Test
    void aButtonThatGoesOffAtAClickComesOnAgainInOneWay() throws IOException {
        assertThat(sources().filter(file -> code(file).contains("setDisableOnClick(")))
                .containsExactly(MAIN.resolve("io/croft/uikit/Buttons.java"));
    }

    /** A file that is moved into its place but not forced to the disk may be empty after a power cut. */
    @Test
    void filesThatMustOutliveAPowerCutAreWrittenInOneWay() throws IOException {
        assertThat(sources()
                        .filter(file -> !file.startsWith(MAIN.resolve("io/croft/simulator")))
                        .filter(file -> code(file).contains("ATOMIC_MOVE")))
                .containsExactly(MAIN.resolve("io/croft/database/PrivateFile.java"));
        assertThat(code(MAIN.resolve("io/croft/database/PrivateFile.java")))
                .containsSubsequence("channel.force(true)", "Files.move(", ".getParent()");
    }

    private static String code(Path file) {
        return text(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
    }

    /** A fault that was ordered for something that never comes proves nothing. */
    @Test
    void whoeverOrdersAFaultLooksWhetherItWasMet() throws IOException {
        Pattern orders = Pattern.compile("\\.(failTaskAt|cutAfterNext\\w+)\\(");
        Pattern looks = Pattern.compile("unmet\\(\\)|SimulatedSchool|SimulatedCluster\\b|BothKinds\\b");
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            assertThat(tests.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> orders.matcher(text(file)).find()))
                    .isNotEmpty()
                    .allMatch(file -> looks.matcher(text(file)).find());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesSayWhatThingsAre() throws IOException {
        assertThat(sources().filter(file -> BAD_NAME.matcher(file.toString()).matches()))
                .isEmpty();
        assertThat(sources()
                        .filter(file -> Pattern.compile("/(util|common|impl)/")
                                .matcher(file.toString())
                                .find()))
                .isEmpty();
    }

    @Test
    void everyPackageIntroducesItself() throws IOException {
        Set<Path> packages = sources().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).allSatisfy(folder -> {
            assertThat(folder.resolve("package-info.java")).exists();
            assertThat(Files.readString(folder.resolve("package-info.java")))
                    .containsPattern("@(org\\.jspecify\\.annotations\\.)?NullMarked")
                    .contains("/**");
        });
    }

    private static List<String> longMethods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources().toList()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<String> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(unit, positions, found).scan(unit, null);
            }
            return found;
        }
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(MAIN)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class LongMethods extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void ignored) {
            if (method.getBody() != null) {
                long from = line(positions.getStartPosition(unit, method.getBody()));
                long to = line(positions.getEndPosition(unit, method.getBody()));
                if (to - from + 1 > LONGEST_METHOD) {
                    found.add(unit.getSourceFile().getName() + " " + method.getName() + ": " + (to - from + 1)
                            + " lines");
                }
            }
            return super.visitMethod(method, ignored);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
