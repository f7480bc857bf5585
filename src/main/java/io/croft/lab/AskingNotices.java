package io.croft.lab;

import io.croft.joining.JoinEvent;
import io.croft.joining.Places;
import io.croft.kernel.Text;
import io.croft.notify.Notice;
import io.croft.notify.NoticeAudience;
import io.croft.notify.NoticeChannel;
import io.croft.notify.NoticeKind;
import io.croft.notify.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notifies a teacher that somebody asks to join a class, in the transaction of the request. Further requests while one
 * is open send no notice, so that a link used by many makes only one.
 */
@Component
class AskingNotices {

    private static final String ASKING = "lab.asking";

    private final Notices notices;
    private final Places places;
    private final LabClassRepository labClasses;

    AskingNotices(Notices notices, Places places, LabClassRepository labClasses) {
        this.notices = notices;
        this.places = places;
        this.labClasses = labClasses;
    }

    @EventListener
    void on(JoinEvent.SomebodyAsks asks) {
        var id = new ClassId(asks.target().value());
        if (asks.target().equals(id.target()) && places.asking(asks.target()) == 1) {
            labClasses.findById(id).ifPresent(this::tell);
        }
    }

    private void tell(LabClass labClass) {
        notices.tell(Notice.to(
                        labClass.owner(),
                        labClass.tenant(),
                        ASKING,
                        Text.of("lab.notice.asking"),
                        Text.of("lab.notice.asking.words", labClass.name()))
                .at("classes/" + labClass.id()));
    }

    /** The kinds of notices about classes. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NoticeKind somebodyAsks() {
            return NoticeKind.of(
                    ASKING,
                    Text.of("lab.notice.kind.asking"),
                    NoticeAudience.PERSON,
                    NoticeChannel.BELL,
                    NoticeChannel.MAIL);
        }
    }
}
