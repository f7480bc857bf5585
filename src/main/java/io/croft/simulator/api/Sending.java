package io.croft.simulator.api;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpFilterChain;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers with the headers of PVE's daemon. */
final class Sending {

    private static final int REQUESTS_PER_CONNECTION = 100;
    private static final ContentType JSON = ContentType.parse("application/json;charset=UTF-8");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;

    Sending(Clock clock) {
        this.clock = clock;
    }

    /** Sends the answer; an error, an upload and the hundredth request close the connection. */
    void send(Answer answer, boolean last, long requestsSoFar, HttpFilterChain.ResponseTrigger trigger)
            throws HttpException, IOException {
        ClassicHttpResponse response = new BasicClassicHttpResponse(answer.status(), answer.reason());
        boolean close = last || answer.isError() || requestsSoFar >= REQUESTS_PER_CONNECTION;
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC));
        response.setHeader("Cache-Control", "max-age=0");
        response.setHeader("Connection", close ? "close" : "Keep-Alive");
        response.setHeader("Date", now);
        response.setHeader("Expires", now);
        response.setHeader("Pragma", "no-cache");
        response.setHeader("Server", "pve-api-daemon/3.0");
        byte[] body = answer.body() == null ? new byte[0] : json.writeValueAsBytes(answer.body());
        response.setEntity(new ByteArrayEntity(body, answer.body() == null ? null : JSON));
        trigger.submitResponse(response);
    }
}
