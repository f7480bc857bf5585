package io.croft.notify.rest;

import io.croft.kernel.NotFound;
import io.croft.notify.Bell;
import io.croft.notify.BellEntry;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has under the bell. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesController {

    private final Bell bell;

    NoticesController(Bell bell) {
        this.bell = bell;
    }

    /**
     * A notice.
     *
     * @param link the path below Croft's own address
     */
    record NoticeAnswer(
            long number,
            String kind,
            String headline,
            String words,
            @Nullable String link,
            Instant at,
            boolean read) {

        static NoticeAnswer of(BellEntry entry) {
            return new NoticeAnswer(
                    entry.number(),
                    entry.kind(),
                    Words.of(entry.headline()),
                    Words.of(entry.words()),
                    entry.link(),
                    entry.at(),
                    entry.read());
        }
    }

    @GetMapping
    PageAnswer<NoticeAnswer> list(@RequestParam(defaultValue = "false") boolean unread, PageQuery query) {
        Pageable page = query.unsorted();
        return PageAnswer.of(bell.list(unread, page), page, bell.count(unread), NoticeAnswer::of);
    }

    @PostMapping("/{number}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long number) {
        if (!bell.read(number)) {
            throw new NotFound("There is no notice " + number);
        }
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll() {
        bell.readAll();
    }
}
