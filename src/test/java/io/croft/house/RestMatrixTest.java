package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.lab.ClassFixture;
import io.croft.signin.TestCallers;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls every route of the API as every role, on things of the caller's own company and on another one's, and compares what comes of it
 * with the tables in the repository, one for each room: {@code yes}, {@code no} for what one may not, {@code none} for what is not there. A new route without
 * a row fails here; so does one that lets more people in. Each call meets things that no call before it has changed.
 */
@CroftTest
class RestMatrixTest {

    private static final String TABLE = "rest-matrix.csv";
    private static final String HEADER =
            "route;whose;nobody;" + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(";"));

    /** What routes are sent so that they come as far as their facade; others get an empty object. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/v1/companies", "{\"name\": \"$new\", \"slug\": \"$new\"}"),
            Map.entry("POST /api/v1/clusters", "{\"name\": \"$new\"}"),
            Map.entry("POST /api/company", "{\"name\": \"$new\", \"slug\": \"$new\"}"),
            Map.entry("PUT /api/v1/companies/{id}/quotas", "{\"limits\": {}}"),
            Map.entry(
                    "POST /api/v1/people",
                    "{\"email\": \"$new@example.org\", \"name\": \"Bo\", \"role\": \"USER\", \"company\": \"$company\"}"),
            Map.entry(
                    "POST /api/v1/classes",
                    "{\"name\": \"$new\", \"template\": {\"cluster\": \"$any\", \"vmid\": 100}, \"seats\": 1}"),
            Map.entry(
                    "POST /api/v1/classes/preview",
                    "{\"name\": \"$new\", \"template\": {\"cluster\": \"$any\", \"vmid\": 100}, \"seats\": 1}"),
            Map.entry("POST /api/v1/classes/{id}/seats", "{\"seats\": 1}"),
            Map.entry(
                    "POST /api/v1/classes/{id}/schedules",
                    "{\"action\": \"START\", \"cron\": \"0 7 * * *\", \"zone\": \"UTC\"}"),
            Map.entry("POST /api/v1/classes/{id}/seats/remove", "{\"seats\": [\"$any\"]}"),
            Map.entry("POST /api/v1/classes/{id}/seats/revert", "{\"seats\": [\"$any\"]}"),
            Map.entry("POST /api/v1/classes/{id}/seats/power", "{\"seats\": [\"$any\"], \"action\": \"START\"}"),
            Map.entry(
                    "POST /api/classes",
                    "{\"name\": \"$new\", \"cluster_id\": \"$any\", \"template_vmid\": 100, \"pool_size\": 1}"),
            Map.entry("PUT /api/v1/classes/{id}/staff/{person}", "{\"right\": \"ASSISTANT\"}"),
            Map.entry("POST /api/classes/{id}/co-owners", "{\"user_id\": \"$any\"}"),
            Map.entry("POST /api/v1/projects", "{\"name\": \"$new\"}"),
            Map.entry("POST /api/class/{id}/pool", "{\"count\": 1}"),
            Map.entry("POST /api/clusters/switch", "{\"cluster_id\": \"$any\"}"),
            Map.entry("POST /api/v1/seats/{id}/free", "{\"person\": \"$any\"}"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    TestCallers callers;

    @Autowired
    ClassFixture classes;

    @Autowired
    JdbcTemplate database;

    private final Map<Role, Actor> people = new EnumMap<>(Role.class);
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyRouteAnswersEveryRoleAsTheTableSays() throws Exception {
        for (Role role : Role.values()) {
            people.put(role, callers.somebody(role));
            tokens.put(role, callers.token(people.get(role), "read", "write"));
        }
        RoomTable found = new RoomTable(TABLE, HEADER);
        for (Map.Entry<String, Class<?>> entry : routes().entrySet()) {
            String route = entry.getKey();
            if (isOfSomebody(route)) {
                found.add(entry.getValue(), route + ";own;" + answers(route, true));
                found.add(entry.getValue(), route + ";foreign;" + answers(route, false));
            } else {
                found.add(entry.getValue(), route + ";-;" + answers(route, true));
            }
        }
        assertThat(faults).isEmpty();
        found.requireAsInRepository();
    }

    /** Whether a path names a thing that belongs to somebody. */
    private static boolean isOfSomebody(String route) {
        return route.contains("{") && !route.contains("{name}") && !route.contains("{kind}");
    }

    private SortedMap<String, Class<?>> routes() {
        SortedMap<String, Class<?>> found = new TreeMap<>();
        routes.getHandlerMethods()
                .forEach((info, handler) -> patterns(info.getPatternValues())
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.put(method + " " + path, handler.getBeanType()))));
        return found;
    }

    private static Stream<String> patterns(Collection<String> all) {
        return all.stream().filter(path -> path.equals("/api") || path.startsWith("/api/"));
    }

    private String answers(String route, boolean own) throws Exception {
        List<String> cells = new ArrayList<>();
        cells.add(answer(route, null, own));
        for (Role role : Role.values()) {
            cells.add(answer(route, role, own));
        }
        return String.join(";", cells);
    }

    private String answer(String route, @Nullable Role role, boolean own) throws Exception {
        Actor caller = role == null ? null : people.get(role);
        boolean staff = caller != null && caller.isProvider();
        TenantId company = own && caller != null && !staff ? caller.home() : classes.company();
        HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        String path = path(route.substring(route.indexOf(' ') + 1), company, own ? caller : null);
        String name = "m" + UUID.randomUUID().toString().substring(0, 18);
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(BODIES.getOrDefault(route, "{}")
                        .replace("$new", name)
                        .replace("$company", company.toString())
                        .replace("$any", UUID.randomUUID().toString()));
        if (role != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.get(role));
        }
        if (staff && own) {
            request.header("Croft-Company", company);
        }
        MockMvc http = callers.http();
        int status = http.perform(request).andReturn().getResponse().getStatus();
        if (status >= 500) {
            faults.add(route + " as " + role + (own ? "" : ", another company's") + ": " + status);
        }
        return switch (status) {
            case 401, 403 -> "no";
            case 404 -> "none";
            default -> "yes";
        };
    }

    /** The path with the id of a new thing of the company: what the word before the id says. */
    private String path(String pattern, TenantId company, @Nullable Actor caller) {
        String path = pattern.replace("{cluster}", UUID.randomUUID().toString())
                .replace("{name}", "debian")
                .replace("{kind}", "job.failed")
                .replace("{number}", "4711")
                .replace("{person}", UUID.randomUUID().toString());
        if (path.contains("{vmid}")) {
            return path.replace("{vmid}", path.startsWith("/api/vm/") ? machine(company, caller) : "100");
        }
        if (!path.contains("{id}")) {
            return path;
        }
        String thing = path.replaceFirst("^/api/(v1/|vdi-integration/)?", "").replaceFirst("/.*", "");
        UUID id = switch (thing) {
            case "companies", "company" -> company.value();
            case "class", "classes" -> labClass(company, caller);
            case "seats", "user-vm-assignments" -> seat(company, caller);
            case "people", "users" -> person(company);
            case "jobs" -> job(company, caller);
            case "schedules" -> schedule(company, caller);
            case "projects" -> project(company);
            default -> UUID.randomUUID();
        };
        return path.replace("{id}", id.toString());
    }

    /** The VM id of a seat's machine. */
    private String machine(TenantId company, @Nullable Actor caller) {
        String vmid = String.valueOf(ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000));
        database.update("update lab_seat set vmid = ? where id = ?", vmid, seat(company, caller));
        return vmid;
    }

    private UUID labClass(TenantId company, @Nullable Actor caller) {
        Actor teacher = caller != null && caller.role() == Role.TEACHER ? caller : As.actor(Role.TEACHER, company);
        return classes.ready(teacher, 1).value();
    }

    private UUID seat(TenantId company, @Nullable Actor caller) {
        UUID labClass = labClass(company, caller);
        if (caller != null) {
            database.update(
                    "update lab_seat set person_id = ? where class_id = ?",
                    caller.id().value(),
                    labClass);
        }
        return database.queryForObject("select id from lab_seat where class_id = ?", UUID.class, labClass);
    }

    private UUID person(TenantId company) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into people_person (id, tenant_id, version, display_name, email, role, status, created_at)
                select ?, ?, 0, 'Bo', ?, 'USER', 'ACTIVE', created_at from people_person limit 1""", id, company.value(), id + "@example.org");
        return id;
    }

    private UUID project(TenantId company) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into tenancy_project (id, tenant_id, version, name, description, created_at)
                values (?, ?, 0, ?, '', utc_timestamp(6))""", id, company.value(), id.toString());
        return id;
    }

    private UUID job(TenantId company, @Nullable Actor caller) {
        UUID id = UUID.randomUUID();
        database.update(
                """
                insert into job_job (id, tenant_id, kind, payload, actor, title, started_by, started_by_name,
                    origin, leaves, state, submitted_at, finished_at, changed_at)
                values (?, ?, 'test.scripted', '{}', '{}', '{}', ?, 'Bo', '', '{}', 'SUCCEEDED', utc_timestamp(6),
                    utc_timestamp(6), utc_timestamp(6))""",
                id,
                company.value(),
                caller == null ? UUID.randomUUID() : caller.id().value());
        return id;
    }

    private UUID schedule(TenantId company, @Nullable Actor caller) {
        UUID id = UUID.randomUUID();
        database.update(
                """
                insert into job_plan (id, version, tenant_id, kind, payload, title, cron, zone, missed, planned_by,
                    planned_by_name, state, turn, next_at, made_at)
                values (?, 0, ?, 'test.scheduled', '{"name": "none"}', '{"key": "job.schedules", "args": []}', '0 7 * * *', 'UTC', 'SKIP', ?,
                    'Bo', 'ACTIVE', 0, '2100-01-01', utc_timestamp(6))""",
                id,
                company.value(),
                caller == null ? UUID.randomUUID() : caller.id().value());
        return id;
    }
}
