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
