package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Holds what the simulator answers against what the published schemas of PVE promise. */
class SchemaTest {

    private static final Map<String, String> VALUES = Map.of(
            "node",
            "pve1",
            "vmid",
            "1000",
            "container",
            "400",
            "storage",
            "shared",
            "userid",
            "root@pam",
            "poolid",
            "some",
            "roleid",
            "PVEAdmin");

    private static final List<String> PATHS = List.of(
            "/version",
            "/nodes",
            "/nodes/{node}/status",
            "/nodes/{node}/network",
            "/nodes/{node}/certificates/info",
            "/nodes/{node}/tasks",
            "/nodes/{node}/storage",
            "/nodes/{node}/qemu",
            "/nodes/{node}/lxc",
            "/nodes/{node}/qemu/{vmid}/config",
            "/nodes/{node}/qemu/{vmid}/pending",
            "/nodes/{node}/qemu/{vmid}/status/current",
            "/nodes/{node}/qemu/{vmid}/snapshot",
            "/nodes/{node}/qemu/{vmid}/migrate",
            "/nodes/{node}/lxc/{container}/config",
            "/nodes/{node}/lxc/{container}/pending",
            "/nodes/{node}/lxc/{container}/status/current",
            "/nodes/{node}/lxc/{container}/snapshot",
            "/nodes/{node}/lxc/{container}/interfaces",
            "/nodes/{node}/lxc/{container}/feature?feature=clone",
            "/nodes/{node}/storage/{storage}/status",
            "/nodes/{node}/storage/{storage}/content",
            "/cluster/resources",
            "/cluster/status",
            "/cluster/tasks",
            "/access/users",
            "/access/roles",
            "/access/acl",
            "/access/domains",
            "/access/permissions",
            "/access/users/{userid}",
            "/access/users/{userid}/token",
            "/access/tfa",
            "/pools",
            "/storage",
            "/nodes/{node}/time",
            "/nodes/{node}/rrddata?timeframe=hour",
            "/nodes/{node}/qemu/{vmid}/rrddata?timeframe=day");

    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"9.2", "8.4"})
    void everyAnswerKeepsWhatTheSchemaPromises(String release) {
        Assumptions.assumeTrue(Recording.available(), "the schemas are not beside the repository");
        JsonNode schema = Recording.read("schema-" + release + ".json").path("paths");
        try (Simulator simulator = Simulator.cluster("schema")
                        .version(release + ".2")
                        .user(Client.ROOT, Client.PASSWORD)
                        .storage(Storage.sharedDirectory("shared"))
                        .storage(Storage.thinPool("thin"))
                        .template(9000, "debian-13", "shared")
                        .guests(2)
                        .timing(Timing.fast())
                        .placeholderDisks()
                        .start();
                Client client = Client.root(simulator)) {
            client.post("/pools", Map.of("poolid", "some"));
            client.await(simulator, client.post("/nodes/pve1/qemu/9000/clone", Map.of("newid", 300)));
            client.await(simulator, client.post("/nodes/pve1/qemu/300/snapshot", Map.of("snapname", "first")));
            Containers.create(simulator, client, "pve1", 400, "thin");
            client.await(simulator, client.post("/nodes/pve1/lxc/400/snapshot", Map.of("snapname", "first")));
            client.await(simulator, client.post("/nodes/pve1/lxc/400/status/start", Map.of()));
            client.await(simulator, client.post("/nodes/pve1/vzdump", Map.of("vmid", 400, "storage", "shared")));
            for (String path : PATHS) {
                String filled = path;
                for (Map.Entry<String, String> value : VALUES.entrySet()) {
                    filled = filled.replace("{" + value.getKey() + "}", value.getValue());
                }
                Reply reply = client.get(filled);
                assertThat(reply.status()).as(path).isEqualTo(200);
                check(
                        path,
                        schema.path(path.replaceAll("\\?.*", "").replace("{container}", "{vmid}"))
                                .path("GET")
                                .path("returns"),
                        reply.data());
            }
        }
        assertThat(faults).isEmpty();
    }

    private void check(String where, JsonNode promised, JsonNode value) {
        switch (promised.path("type").asString("")) {
            case "array" -> {
                require(where, value.isArray(), "a list");
                value.forEach(each -> check(where + "[]", promised.path("items"), each));
            }
            case "object" -> {
                require(where, value.isObject(), "an object");
                promised.path("properties").properties().forEach(property -> {
                    JsonNode field = value.path(property.getKey());
                    boolean optional = property.getValue().path("optional").asInt(0) == 1;
                    if (optional && field.isNull()) {
                        return; // a real cluster tells null where there is no parent
                    }
                    if (!field.isMissingNode()) {
                        check(where + "." + property.getKey(), property.getValue(), field);
                    } else if (!optional && !property.getKey().contains("[")) {
                        faults.add(where + "." + property.getKey() + " is missing");
                    }
                });
            }
            case "integer" ->
                require(where, value.isIntegralNumber() || value.asString("").matches("-?\\d+"), "whole");
            case "number" ->
                require(where, value.isNumber() || value.asString("").matches("-?[\\d.]+"), "a number");
            case "boolean" -> require(where, value.asString("").matches("[01]"), "0 or 1");
            case "string" -> require(where, value.isString() || value.isNumber(), "a text");
            default -> {}
        }
    }

    private void require(String where, boolean holds, String what) {
        if (!holds) {
            faults.add(where + " is not " + what);
        }
    }
}
