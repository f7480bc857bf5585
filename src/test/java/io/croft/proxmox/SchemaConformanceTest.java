package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.proxmox.http.Param;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every call the client can make is one the official schema knows, parameter by parameter. */
class SchemaConformanceTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    @ParameterizedTest
    @CsvSource({"8.4, 8", "9.1, 9", "9.2, 9"})
    void everyCallIsInTheOfficialSchema(String version, int major) {
        JsonNode schema = Recorded.schema(version);
        List<String> deviations = new ArrayList<>();
        for (RouteSpec route : Routes.all()) {
            check(route, schema, major, deviations);
        }

        assertThat(deviations).isEmpty();
    }

    @Test
    void theTableOfRoutesIsWhole() {
        assertThat(Routes.all()).hasSizeGreaterThan(40);
        assertThat(Routes.implementors()).allSatisfy(type -> assertThat(type).matches(Class::isEnum, "is an enum"));
    }

    @Test
    void aCallOutsideTheSchemaWouldBeNoticed() {
        JsonNode schema = Recorded.schema("9.2");
        List<String> deviations = new ArrayList<>();
        check(RouteSpec.get("/nodes/{node}/coffee", Shape.LIST), schema, 9, deviations);
        check(RouteSpec.put("/version", Shape.OBJECT), schema, 9, deviations);
        check(RouteSpec.get("/cluster/resources", Shape.OBJECT, Param.string("sort")), schema, 9, deviations);
        check(RouteSpec.get("/cluster/nextid", Shape.TEXT, Param.string("vmid")), schema, 9, deviations);
        check(RouteSpec.post("/nodes/{node}/qemu/{vmid}/clone", Shape.TASK), schema, 9, deviations);

        assertThat(deviations)
                .containsExactly(
                        "GET /nodes/{node}/coffee: unknown path",
                        "PUT /version: unknown method",
                        "GET /cluster/resources: answers array, not OBJECT",
                        "GET /cluster/resources: unknown parameter sort",
                        "GET /cluster/nextid: vmid is a integer, not a string",
                        "POST /nodes/{node}/qemu/{vmid}/clone: newid is missing");
    }

    private static void check(RouteSpec route, JsonNode schema, int major, List<String> deviations) {
        String name = route.verb() + " " + route.path() + ": ";
        JsonNode methods = schema.path(route.path());
        JsonNode method = methods.path(route.verb().name());
        if (method.isMissingNode()) {
            deviations.add(name + (methods.isMissingNode() ? "unknown path" : "unknown method"));
            return;
        }
        checkShape(name, route.shape(), method.path("returns").path("type").asString(""), deviations);
        JsonNode properties = method.path("parameters").path("properties");
        for (Param param : route.params()) {
            if (param.sinceMajor() <= major) {
                checkParam(name, param, properties.path(param.name()), deviations);
            }
        }
        checkRequired(name, route, properties, deviations);
    }

    private static void checkParam(String name, Param param, JsonNode property, List<String> deviations) {
        String wanted = param.type().name().toLowerCase(Locale.ROOT);
        String actual = property.path("type").asString("string");
        if (property.isMissingNode()) {
            deviations.add(name + "unknown parameter " + param.name());
        } else if (!actual.equals(wanted)) {
            deviations.add(name + param.name() + " is a " + actual + ", not a " + wanted);
        }
    }

    private static void checkRequired(String name, RouteSpec route, JsonNode properties, List<String> deviations) {
        List<String> places = PLACEHOLDER
                .matcher(route.path())
                .results()
                .map(place -> place.group(1))
                .toList();
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            boolean required =
                    !property.getValue().path("optional").asString("0").equals("1");
            if (required
                    && !places.contains(property.getKey())
                    && route.param(property.getKey()).isEmpty()) {
                deviations.add(name + property.getKey() + " is missing");
            }
        }
    }

    private static void checkShape(String name, Shape shape, String type, List<String> deviations) {
        boolean fits = switch (shape) {
            case NOTHING -> type.equals("null") || type.equals("string") || type.isEmpty();
            case TEXT -> type.equals("string") || type.equals("integer");
            case TASK -> type.equals("string");
            case OBJECT -> type.equals("object");
            case LIST -> type.equals("array");
        };
        if (!fits) {
            deviations.add(name + "answers " + type + ", not " + shape);
        }
    }
}
