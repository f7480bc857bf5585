package io.croft.notify;

import io.croft.kernel.Text;
import java.util.Map;

/** Whether a person gets a kind of notice, for each personal channel. */
public record NoticeChoice(String kind, Text label, Map<NoticeChannel, Boolean> ways) {

    public NoticeChoice {
        ways = Map.copyOf(ways);
    }
}
