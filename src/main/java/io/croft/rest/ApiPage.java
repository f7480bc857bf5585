package io.croft.rest;

import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document as plain HTML, without scripts and external resources. */
final class ApiPage {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final String root;
    private final ApiFields fields;
    private final StringBuilder html = new StringBuilder(200_000);

    /** @param root path of the application */
    ApiPage(JsonNode document, String root) {
        this.document = document;
        this.root = root;
        this.fields = new ApiFields(document);
    }

    private record Route(String method, String path, JsonNode operation) {}

    String html() {
        Map<String, List<Route>> areas = areas();
        head();
        intro(areas);
        areas.forEach(this::area);
        return html.append("</main></body></html>\n").toString();
    }

    private Map<String, List<Route>> areas() {
        Map<String, List<Route>> areas = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .forEach(method -> {
                            JsonNode operation = path.getValue().get(method);
                            areas.computeIfAbsent(operation.path("tags").path(0).asString(""), _ -> new ArrayList<>())
                                    .add(new Route(method, path.getKey(), operation));
                        }));
        return areas;
    }

    private void head() {
        Locale language = SpokenText.nearest(LocaleContextHolder.getLocale());
        html.append("<!doctype html><html lang=\"")
                .append(language.toLanguageTag())
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\"><title>")
                .append(words("rest.page.title"))
                .append("</title><link rel=\"stylesheet\" href=\"")
                .append(escaped(root))
                .append("/api/page.css\"></head><body>");
    }

    private void intro(Map<String, List<Route>> areas) {
        html.append("<header><h1>").append(words("rest.page.title")).append("</h1><p>");
        html.append(words("rest.page.intro"))
                .append(" <a href=\"")
                .append(escaped(root))
                .append("/api/v1/openapi.json\">openapi.json</a></p><nav aria-label=\"")
                .append(words("rest.page.areas"))
                .append("\">");
        areas.keySet()
                .forEach(area -> html.append("<a href=\"#")
                        .append(escaped(area))
                        .append("\">")
                        .append(escaped(area))
                        .append("</a>"));
        html.append("</nav></header><main><section><h2>")
                .append(words("rest.page.rules"))
                .append("</h2><ul>");
        for (String rule :
                List.of("signIn", "scopes", "company", "errors", "pages", "again", "changes", "limits", "times")) {
            html.append("<li>").append(words("rest.page.rule." + rule)).append("</li>");
        }
        html.append("</ul></section>");
    }

    private void area(String area, List<Route> routes) {
        html.append("<section id=\"")
                .append(escaped(area))
                .append("\"><h2>")
                .append(escaped(area))
                .append("</h2>");
        routes.forEach(this::route);
        html.append("</section>");
    }

    private void route(Route route) {
        html.append("<details><summary><span class=\"method ")
                .append(route.method())
                .append("\">")
                .append(route.method().toUpperCase(Locale.ROOT))
                .append("</span> <code>")
                .append(escaped(route.path()).replace("/", "/<wbr>"))
                .append("</code> <span class=\"what\">")
                .append(escaped(route.operation().path("summary").asString("")))
                .append("</span></summary>");
        table("rest.page.parameters", fields.parameters(route.operation()));
        table("rest.page.body", fields.body(route.operation().path("requestBody")));
        route.operation().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> table("rest.page.answer", fields.body(answer.getValue())));
        html.append("</details>");
    }

    private void table(String title, List<ApiFields.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.append("<h3>").append(words(title)).append("</h3><dl>");
        lines.forEach(line -> html.append("<div><dt><code>")
                .append(escaped(line.name()))
                .append("</code></dt><dd>")
                .append(escaped(line.type()))
                .append(line.words().isEmpty() ? "" : "<br>" + escaped(line.words()))
                .append("</dd></div>"));
        html.append("</dl>");
    }

    private static String words(String key) {
        return escaped(Words.of(Text.of(key)));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
