package io.croft.inventory.rest;

import io.croft.inventory.TemplateRow;
import io.croft.inventory.Templates;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The templates the company of the caller may use. */
@RestController
@RequestMapping("/api/v1/templates")
class TemplatesController {

    private final Templates templates;

    TemplatesController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    PageAnswer<TemplateAnswer> list(PageQuery query) {
        return PageAnswer.ofWhole(templates.usable(), query.unsorted(), TemplateAnswer::of);
    }

    record TemplateAnswer(
            UUID cluster,
            int vmid,
            String kind,
            String name,
            String node,
            @Nullable String storage,
            int cores,
            long memoryBytes,
            long diskBytes,
            @Nullable String osType) {

        static TemplateAnswer of(TemplateRow template) {
            return new TemplateAnswer(
                    template.ref().cluster().value(),
                    template.ref().vmid(),
                    template.kind().name(),
                    template.name(),
                    template.node(),
                    template.storage(),
                    template.cores(),
                    template.memory().bytes(),
                    template.disk().bytes(),
                    template.osType());
        }
    }
}
