package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the build does at which of the README's commands. */
class BuildTest {

    /** The phases of Maven that {@code spring-boot:run} does not reach: it goes as far as {@code test-compile}. */
    private static final List<String> NOT_AT_A_START =
            List.of("process-test-classes", "test", "prepare-package", "package", "integration-test", "verify");

    /** Executions that a start needs, each for a reason. */
    private static final List<String> AT_A_START = List.of("build-frontend", "charts");

    @Test
    void startingInstallsNothingAndCompilesNoTests() throws Exception {
        Map<String, String> phases = phases();
        assertThat(phases).containsKeys("default-testCompile", "test-set-up");
        assertThat(phases).allSatisfy((execution, phase) -> {
            if (AT_A_START.stream().noneMatch(execution::equals)) {
                assertThat(phase).as(execution).isIn(NOT_AT_A_START);
            }
        });
    }

    @Test
    void aJarForProductionLeavesOutEverythingAside() throws Exception {
        Element production = profile("production");
        NodeList left = production.getElementsByTagName("exclude");
        assertThat(IntStream.range(0, left.getLength())
                        .mapToObj(index -> left.item(index).getTextContent().strip()))
                .containsExactlyInAnyOrderElementsOf(Floors.ASIDE.stream()
                        .map(room -> "io/croft/" + room + "/**")
                        .toList());
        assertThat(text(production, "excludeGroupIds", "")).isEqualTo("org.apache.sshd");
    }

    private static Element profile(String id) throws Exception {
        NodeList found = pom().getElementsByTagName("profile");
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .filter(profile -> text(profile, "id", "").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Document pom() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
    }

    /** The phase of every execution this project adds or moves; executions of surefire keep theirs, which is the tests'. */
    private static Map<String, String> phases() throws Exception {
        NodeList found = pom().getElementsByTagName("execution");
        Map<String, String> phases = new TreeMap<>();
        IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .filter(execution -> !plugin(execution).equals("maven-surefire-plugin"))
                .forEach(execution ->
                        phases.put(text(execution, "id", text(execution, "goal", "")), text(execution, "phase", "")));
        return phases;
    }

    private static String plugin(Element execution) {
        return text((Element) execution.getParentNode().getParentNode(), "artifactId", "");
    }

    private static String text(Element element, String name, String otherwise) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0
                ? otherwise
                : found.item(0).getTextContent().strip();
    }
}
