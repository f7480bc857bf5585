package io.croft.notify;

import io.croft.kernel.Text;
import java.util.Map;

/** Whether a person hears of a kind of notice, by each way that a person can choose. */
public record NoticeChoice(String kind, Text label, Map<NoticeChannel, Boolean> ways) {

    public NoticeChoice {
        ways = Map.copyOf(ways);
    }
}
