package io.croft.lab;

import static io.croft.signin.TestCallers.call;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.signin.TestCallers;
import io.croft.testing.CroftTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Every area of the API: read by those who may, closed to those who may not, and another company's things are not there. */
@CroftTest
class ThingsByApiTest {

    @Autowired
    TestCallers callers;

    @Autowired
    ClassFixture classes;

    @ParameterizedTest
    @CsvSource({
        "guests?sort=-name, TEACHER, 200",
        "guests, USER, 403",
        "templates, TEACHER, 200",
        "templates, USER, 403",
        "classes?sort=name, TEACHER, 200",
        "classes, USER, 403",
        "seats, USER, 200",
        "seats, SALESPERSON, 403",
        "companies?sort=-created, COMPANY_ADMIN, 200",
        "people?sort=name&status=ACTIVE, COMPANY_ADMIN, 200",
        "people, TEACHER, 403",
        "clusters, SUPER_ADMIN, 200",
        "clusters, COMPANY_ADMIN, 403",
        "activity?kind=USER, USER, 200",
        "sync, SUPER_ADMIN, 200",
        "sync, COMPANY_ADMIN, 403"
    })
    void everyAreaIsReadByThoseWhoMay(String path, Role role, int answer) throws Exception {
        var result = callers.http()
                .perform(call(GET, "/" + path, callers.token(callers.somebody(role), "read")))
                .andExpect(status().is(answer));
        if (answer == 200) {
            result.andExpect(jsonPath("$.items").isArray())
                    .andExpect(jsonPath("$.total").isNumber())
                    .andExpect(jsonPath("$.size").value(50));
        } else {
            result.andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        }
    }

    @Test
    void anotherCompanysThingsAreNotThere() throws Exception {
        TenantId company = classes.company();
        Actor teacher = io.croft.testing.As.actor(Role.TEACHER, company);
        ClassId foreign = classes.ready(teacher, 1);
        Actor stranger = callers.somebody(Role.COMPANY_ADMIN);
        String token = callers.token(stranger, "write");
        callers.http().perform(call(GET, "/classes/" + foreign, token)).andExpect(status().isNotFound());
        callers.http().perform(call(DELETE, "/classes/" + foreign, token)).andExpect(status().isNotFound());
        callers.http()
                .perform(call(POST, "/seats/" + UUID.randomUUID() + "/start", token))
                .andExpect(status().isNotFound());
        callers.http().perform(call(GET, "/companies/" + company, token)).andExpect(status().isNotFound());
        callers.http()
                .perform(call(GET, "/companies/" + stranger.home(), token))
                .andExpect(status().isOk());
        callers.http()
                .perform(call(GET, "/people/" + callers.somebody(Role.USER).id(), token))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCompanyIsMadeAndItsFaultsAreToldAtTheirFields() throws Exception {
        String token = callers.token(callers.somebody(Role.SUPER_ADMIN), "companies:write");
        String name = "c" + UUID.randomUUID().toString().substring(0, 20);
        String body = "{\"name\": \"%s\", \"slug\": \"%s\"}".formatted(name, name);
        callers.http()
                .perform(call(POST, "/companies", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value(name));
        callers.http()
                .perform(call(POST, "/companies", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"));
        callers.http()
                .perform(call(POST, "/companies", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"slug\": \"NOT A SLUG\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[1].field").value("slug"));
    }
}
