package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every simulated call takes the parameters of the release's schema and refuses wrong values in the words of {@code PVE::JSONSchema}. */
class SchemaParametersTest {

    private static final String UNKNOWN =
            "property is not defined in schema and the schema does not allow additional properties";
    private static final int FEWEST_CALLS = 60;

    /** Refused aloud, like a parameter nobody knows, where PVE would take it. */
    private static final Set<String> NOT_SIMULATED = Set.of(
            ("all dumpdir exclude exclude-path ha-managed job-id mailnotification mailto maxfiles notification-policy"
                            + " notification-target pbs-change-detection-mode pigz pool script stdexcludes stdout stop"
                            + " target-digest target-disk target-vmid target-volume tmpdir")
                    .split(" "));

    private final List<String> faults = new ArrayList<>();

    private record Call(String method, String path, Map<String, JsonNode> parameters) {}

    @ParameterizedTest
    @ValueSource(strings = {"9.2", "8.4"})
    void everyCallKnowsTheParametersOfTheSchema(String release) {
        forEveryCall(release, (client, call) -> {
            Reply reply = send(client, call, everything(call, "?"));
            call.parameters().keySet().forEach(name -> {
                if (isUnknown(reply, name)) {
                    faults.add(call.method() + " " + call.path() + " does not know " + name);
                }
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2", "8.4"})
    void whatIsNoNumberNoFlagOrNotInTheListIsRefused(String release) {
        forEveryCall(release, (client, call) -> {
            Reply reply = send(client, call, everything(call, "maybe"));
            call.parameters().forEach((name, type) -> expect(call, reply, name, refusalOf(type)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2", "8.4"})
    void numbersStayInTheirRange(String release) {
        forEveryCall(release, (client, call) -> {
            Map<String, String> low = new LinkedHashMap<>();
            Map<String, String> high = new LinkedHashMap<>();
            call.parameters().forEach((name, type) -> {
                if (type.path("type").asString("").equals("integer") && !type.has("format")) {
                    addIfPresent(low, name, type.path("minimum"), -1);
                    addIfPresent(high, name, type.path("maximum"), 1);
                }
            });
            Reply tooLow = send(client, call, low);
            low.forEach((name, value) ->
                    expect(call, tooLow, name, "value must have a minimum value of " + (Long.parseLong(value) + 1)));
            Reply tooHigh = send(client, call, high);
            high.forEach((name, value) ->
                    expect(call, tooHigh, name, "value must have a maximum value of " + (Long.parseLong(value) - 1)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2", "8.4"})
    void whatIsNeededIsAskedFor(String release) {
        forEveryCall(release, (client, call) -> {
            Reply reply = send(client, call, Map.of());
            call.parameters().forEach((name, type) -> {
                if (type.path("optional").asInt(0) == 0) {
                    expect(call, reply, name, "property is missing and it is not optional");
                }
            });
        });
    }

    private interface Question {
        void ask(Client client, Call call);
    }

    private void forEveryCall(String release, Question question) {
        Assumptions.assumeTrue(Recording.available(), "the schemas are not beside the repository");
        try (SmallCluster cluster = SmallCluster.start(builder -> builder.version(release + ".1"))) {
            int asked = 0;
            for (Call call : calls(release)) {
                if (send(cluster.root, call, Map.of()).status() == 400) {
                    asked++;
                    question.ask(cluster.root, call);
                }
            }
            assertThat(faults).isEmpty();
            assertThat(asked).isGreaterThan(FEWEST_CALLS);
        }
    }

    private void expect(Call call, Reply reply, String name, String refusal) {
        boolean left = error(reply, name).equals(UNKNOWN) && NOT_SIMULATED.contains(name);
        if (!refusal.isEmpty() && !left && !error(reply, name).equals(refusal)) {
            faults.add(call.method() + " " + call.path() + " " + name + ": '" + error(reply, name) + "' in place of '"
                    + refusal + "'");
        }
    }

    private static boolean isUnknown(Reply reply, String name) {
        return error(reply, name).equals(UNKNOWN) && !NOT_SIMULATED.contains(name);
    }

    private static String error(Reply reply, String name) {
        return reply.body().path("errors").path(name).asString("");
    }

    private static String refusalOf(JsonNode type) {
        if (type.has("enum")) {
            List<String> values = new ArrayList<>();
            type.path("enum").forEach(each -> values.add(each.asString()));
            return "value 'maybe' does not have a value in the enumeration '" + String.join(", ", values) + "'";
        }
        String kind = type.path("type").asString("");
        return List.of("integer", "number", "boolean").contains(kind)
                ? "type check ('" + kind + "') failed - got 'maybe'"
                : "";
    }

    private static void addIfPresent(Map<String, String> values, String name, JsonNode limit, int step) {
        if (limit.isIntegralNumber() || limit.asString("").matches("-?\\d{1,17}")) {
            values.put(name, Long.toString(Long.parseLong(limit.asString()) + step));
        }
    }

    private static Map<String, String> everything(Call call, String value) {
        return call.parameters().keySet().stream().collect(Collectors.toMap(name -> name, _ -> value));
    }

    /** Sends the values and one parameter nobody knows, so that nothing is done. */
    private static Reply send(Client client, Call call, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("zz-unknown", "1");
        String query = all.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().replace("?", "%3F"))
                .collect(Collectors.joining("&"));
        return switch (call.method()) {
            case "GET" -> client.get(call.path() + "?" + query);
            case "DELETE" -> client.delete(call.path() + "?" + query);
            case "PUT" -> client.put(call.path(), all);
            default -> client.post(call.path(), all);
        };
    }

    private static List<Call> calls(String release) {
        List<Call> calls = new ArrayList<>();
        Recording.read("schema-" + release + ".json")
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (!path.getKey().endsWith("/upload")) {
                        Map<String, JsonNode> parameters = new LinkedHashMap<>();
                        method.getValue()
                                .path("parameters")
                                .path("properties")
                                .properties()
                                .forEach(each -> {
                                    if (!path.getKey().contains("{" + each.getKey() + "}")) {
                                        parameters.put(each.getKey().replace("[n]", "0"), each.getValue());
                                    }
                                });
                        calls.add(new Call(method.getKey(), SchemaPermissionsTest.fill(path.getKey()), parameters));
                    }
                }));
        return calls;
    }
}
