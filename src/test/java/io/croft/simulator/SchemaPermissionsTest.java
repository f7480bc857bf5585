package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Every simulated call asks for the privileges that the schema of the release names, at the path it names, and is refused in the
 * words of {@code PVE::RPCEnvironment}.
 */
class SchemaPermissionsTest {

    private static final int FEWEST_RULES = 40;

    private final List<String> faults = new ArrayList<>();

    /** A plain rule of the schema: the path, its privileges, and whether one of them is enough. */
    private record Rule(String method, String path, String object, List<String> privileges, boolean any) {

        String refusal() {
            return "Permission check failed (" + object + ", " + String.join(any ? "|" : ", ", privileges) + ")";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2", "8.4"})
    void everyCallAsksForThePrivilegesOfTheSchema(String release) {
        Assumptions.assumeTrue(Recording.available(), "the schemas are not beside the repository");
        try (SmallCluster cluster = SmallCluster.start(builder -> builder.version(release + ".1"));
                Client stranger = cluster.user("/")) {
            int checked = 0;
            for (Rule rule : rules(release)) {
                Reply refused = ask(stranger, rule);
                if (refused.status() != 501) {
                    checked++;
                    check(cluster, rule, refused);
                }
            }
            assertThat(faults).isEmpty();
            assertThat(checked).isGreaterThan(FEWEST_RULES);
        }
    }

    private void check(SmallCluster cluster, Rule rule, Reply refused) {
        if (refused.status() != 403 || !refused.reason().equals(rule.refusal())) {
            faults.add(rule.method() + " " + rule.path() + ": " + refused.status() + " " + refused.reason()
                    + " in place of " + rule.refusal());
        }
        List<List<String>> enough =
                rule.any() ? rule.privileges().stream().map(List::of).toList() : List.of(rule.privileges());
        for (List<String> privileges : enough) {
            try (Client allowed = cluster.user(rule.object(), privileges.toArray(String[]::new))) {
                Reply taken = ask(allowed, rule);
                if (taken.status() == 403) {
                    faults.add(rule.method() + " " + rule.path() + " is refused with " + privileges + ": "
                            + taken.reason());
                }
            }
        }
    }

    /** Asks with a parameter nobody knows, so that nothing is done. */
    private static Reply ask(Client client, Rule rule) {
        Map<String, String> unknown = Map.of("zz-unknown", "1", "poolid", "some");
        return switch (rule.method()) {
            case "GET" -> client.get(rule.path() + "?zz-unknown=1&poolid=some");
            case "DELETE" -> client.delete(rule.path() + "?zz-unknown=1&poolid=some");
            case "PUT" -> client.put(rule.path(), unknown);
            default -> client.post(rule.path(), unknown);
        };
    }

    private static List<Rule> rules(String release) {
        List<Rule> rules = new ArrayList<>();
        Recording.read("schema-" + release + ".json")
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode check = method.getValue().path("permissions").path("check");
                    boolean plain = check.path(0).asString("").equals("perm")
                            && !path.getKey().endsWith("/upload");
                    if (plain) {
                        rules.add(rule(method.getKey(), path.getKey(), check));
                    }
                }));
        return rules;
    }

    private static Rule rule(String method, String path, JsonNode check) {
        List<String> privileges = new ArrayList<>();
        check.path(2).forEach(each -> privileges.add(each.asString()));
        boolean any = check.path(3).asString("").equals("any");
        return new Rule(method, fill(path), fill(check.path(1).asString()), privileges, any);
    }

    static String fill(String path) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("node", "pve1");
        values.put("vmid", "9000");
        values.put("storage", "shared");
        values.put("volume", "shared:iso%2Fnone.iso");
        values.put("userid", "somebody@pve");
        values.put("poolid", "some");
        String filled = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", "some");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2", "8.4"})
    void theReleaseKnowsThePrivilegesItsSchemaNames(String release) {
        Assumptions.assumeTrue(Recording.available(), "the schemas are not beside the repository");
        Set<String> named = new TreeSet<>();
        rules(release).forEach(rule -> named.addAll(rule.privileges()));
        try (SmallCluster cluster = SmallCluster.start(builder -> builder.version(release + ".1"))) {
            assertThat(cluster.simulator.state().privileges().all()).containsAll(named);
        }
    }
}
