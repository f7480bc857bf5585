package io.croft.notify.rest;

import io.croft.kernel.NotFound;
import io.croft.notify.NoticeChannel;
import io.croft.notify.NoticeChoice;
import io.croft.notify.NoticeChoices;
import io.croft.rest.EntityTag;
import io.croft.rest.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller hears of, and by which ways. */
@RestController
@RequestMapping("/api/v1/notices/choices")
class NoticeChoicesController {

    private final NoticeChoices choices;

    NoticeChoicesController(NoticeChoices choices) {
        this.choices = choices;
    }

    /** The ways to hear of a kind; one that a change leaves out stays as it is. */
    record Ways(
            @Nullable Boolean bell,
            @Nullable Boolean mail,
            @Nullable Boolean chat) {

        static Ways of(NoticeChoice choice) {
            return new Ways(
                    choice.ways().get(NoticeChannel.BELL),
                    choice.ways().get(NoticeChannel.MAIL),
                    choice.ways().get(NoticeChannel.CHAT));
        }
    }

    record ChoiceAnswer(String kind, String label, Ways ways) {

        static ChoiceAnswer of(NoticeChoice choice) {
            return new ChoiceAnswer(choice.kind(), Words.of(choice.label()), Ways.of(choice));
        }
    }

    @GetMapping
    List<ChoiceAnswer> list() {
        return choices.mine().stream().map(ChoiceAnswer::of).toList();
    }

    @GetMapping("/{kind}")
    ResponseEntity<ChoiceAnswer> find(@PathVariable String kind) {
        ChoiceAnswer choice = require(kind);
        return ResponseEntity.ok().eTag(EntityTag.of(choice.ways(), choice)).body(choice);
    }

    @PutMapping("/{kind}")
    ResponseEntity<ChoiceAnswer> choose(
            @PathVariable String kind,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Ways body) {
        EntityTag.require(ifMatch, require(kind).ways());
        choose(kind, NoticeChannel.BELL, body.bell());
        choose(kind, NoticeChannel.MAIL, body.mail());
        choose(kind, NoticeChannel.CHAT, body.chat());
        return find(kind);
    }

    private void choose(String kind, NoticeChannel channel, @Nullable Boolean wanted) {
        if (wanted != null) {
            choices.choose(kind, channel, wanted);
        }
    }

    private ChoiceAnswer require(String kind) {
        return choices.mine().stream()
                .filter(choice -> choice.kind().equals(kind))
                .findFirst()
                .map(ChoiceAnswer::of)
                .orElseThrow(() -> new NotFound("There is no kind of notice " + kind));
    }
}
