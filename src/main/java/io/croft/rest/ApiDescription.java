package io.croft.rest;

import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Gives springdoc what it cannot read from controllers: a sentence from the texts for each route, and how callers sign
 * in.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";
    private static final String ROOT = "/api/v1/";

    /**
     * Without the address of the request: the document is cached, and the {@code Host} of a caller must not get into
     * it.
     */
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Croft").version("1"))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)));
    }

    @Bean
    GlobalOperationCustomizer routeSentences() {
        return (operation, handler) -> described(operation, handler);
    }

    private static Operation described(Operation operation, HandlerMethod handler) {
        String area = area(handler);
        operation.setTags(List.of(area));
        operation.setSummary(Words.of(Text.of(sentence(handler))));
        operation.setOperationId(area + "-" + handler.getMethod().getName());
        if (!area.equals("auth")) {
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
            operation.addParametersItem(
                    new HeaderParameter().name("Croft-Company").description(told("company")));
            if (handler.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(
                        new HeaderParameter().name("Idempotency-Key").description(told("idempotencyKey")));
            }
        }
        return operation;
    }

    /** The message key of the sentence for a route, such as {@code rest.route.Classes.deploy}. */
    static String sentence(HandlerMethod handler) {
        String controller = handler.getBeanType().getSimpleName().replace("Controller", "");
        return "rest.route." + controller + "." + handler.getMethod().getName();
    }

    private static String told(String header) {
        return Words.of(Text.of("rest.header." + header));
    }

    private static String area(HandlerMethod handler) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RequestMapping.class);
        String path = mapping == null || mapping.path().length == 0 ? ROOT : mapping.path()[0];
        return path.substring(ROOT.length()).replaceFirst("/.*", "");
    }

    /** Whether a language has a sentence for a route. */
    static boolean isTold(HandlerMethod handler) {
        return SpokenText.LANGUAGES.stream()
                .allMatch(language ->
                        SpokenText.find(language, Text.of(sentence(handler))).isPresent());
    }
}
