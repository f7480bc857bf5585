package io.croft.rest;

import static io.croft.signin.TestCallers.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.access.Role;
import io.croft.signin.ApiScope;
import io.croft.signin.TestCallers;
import io.croft.testing.CroftTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API can do can be read by everybody, by programs and by people. */
@CroftTest
class ApiPageTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    TestCallers callers;

    @Autowired
    JsonMapper json;

    @Test
    void theDocumentNamesEveryRouteAndTellsWhatItIsFor() throws Exception {
        JsonNode document = json.readTree(text("/api/v1/openapi.json", Locale.ENGLISH));
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("servers").get(0).get("url").asString()).isEqualTo("/");
        assertThat(described())
                .isNotEmpty()
                .allSatisfy((path) ->
                        assertThat(document.get("paths").has(path)).as(path).isTrue());
        assertThat(routes.getHandlerMethods().entrySet().stream()
                        .filter(route -> paths(route.getKey()).findAny().isPresent())
                        .map(route -> route.getValue())
                        .filter(handler -> !ApiDescription.isTold(handler))
                        .map(ApiDescription::sentence))
                .isEmpty();
    }

    @Test
    void aTokenCanBeMadeForEachAreaThereIs() {
        assertThat(described().stream()
                        .map(path -> path.substring("/api/v1/".length()).replaceFirst("/.*", ""))
                        .filter(area -> !area.equals("auth"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ApiScope.AREAS);
    }

    @Test
    void recordsOfTheSameNameInTwoRoomsAreTwo() throws Exception {
        JsonNode schemas = json.readTree(text("/api/v1/openapi.json", Locale.ENGLISH))
                .get("components")
                .get("schemas");
        assertThat(schemas.propertyNames()).contains("labLinkAnswer", "peopleLinkAnswer");
        assertThat(schemas.propertyNames()).noneMatch(name -> name.contains("io.croft"));
    }

    @Test
    void thePageNeedsNoScriptAndNothingFromElsewhere() throws Exception {
        String page = text("/api", Locale.ENGLISH);
        assertThat(described()).allSatisfy(path -> assertThat(page).contains(path.replace("/", "/<wbr>")));
        assertThat(page).doesNotContain("<script", "style=", "http://", "https://", "rest.page", "rest.route");
        callers.http()
                .perform(get("/api"))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("default-src 'none'")));
        callers.http()
                .perform(get("/api/page.css"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/css"));
    }

    @Test
    void thePageSpeaksTheReadersLanguage() throws Exception {
        assertThat(text("/api", Locale.of("es"))).contains("lang=\"es\"", "Lo que vale para todas las llamadas");
        assertThat(text("/api", Locale.of("tlh"))).contains("lang=\"en\"");
    }

    @Test
    void theDocumentOfTheLibraryIsNobodys() throws Exception {
        String token = callers.token(callers.somebody(Role.SUPER_ADMIN), "write");
        for (String path : List.of("/api/springdoc", "/api/springdoc.yaml", "/api/springdoc/x")) {
            callers.http()
                    .perform(get(path).header("Authorization", "Bearer " + token))
                    .andExpect(status().isForbidden());
        }
        callers.http().perform(call(HttpMethod.GET, "/openapi.json", token)).andExpect(status().isOk());
    }

    private String text(String path, Locale language) throws Exception {
        return callers.http()
                .perform(get(path).locale(language).header("Accept-Language", language.toLanguageTag()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<String> described() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(ApiPageTest::paths)
                .distinct()
                .toList();
    }

    private static Stream<String> paths(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/") && !path.endsWith("openapi.json"));
    }
}
