package io.croft.notify.ui;

import io.croft.notify.Bell;
import io.croft.shell.HeaderItem;
import org.springframework.stereotype.Component;

/** Hangs the bell into the top bar. */
@Component
class BellItem implements HeaderItem {

    private static final int ORDER = 20;

    private final Bell bell;
    private final NoticeNews news;

    BellItem(Bell bell, NoticeNews news) {
        this.bell = bell;
        this.news = news;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        return new BellButton(bell, news);
    }
}
