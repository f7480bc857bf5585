package io.croft.notify;

import io.croft.kernel.Text;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Calls an address and says in plain words how that ended. */
final class HttpOutcome {

    private static final int GONE = 410;

    private HttpOutcome() {}

    static Outcome of(OutgoingHttp http, URI target, Map<String, String> headers, String body) {
        String host = target.getHost();
        try {
            int status = http.post(target, headers, body);
            if (status >= 200 && status < 300) {
                return new Outcome.Delivered(Text.of("notify.http.done", host, status));
            }
            Text words = Text.of("notify.http.status", host, status);
            return status == GONE ? new Outcome.Useless(words) : new Outcome.Again(words);
        } catch (OutgoingHttp.PrivateTarget e) {
            return new Outcome.Again(Text.of("notify.http.private", host));
        } catch (UnknownHostException e) {
            return new Outcome.Again(Text.of("notify.mail.unknownHost", host));
        } catch (SocketTimeoutException e) {
            return new Outcome.Again(Text.of("notify.http.silent", host));
        } catch (ConnectException e) {
            return new Outcome.Again(Text.of("notify.http.refused", host));
        } catch (SSLException e) {
            return new Outcome.Again(Text.of("notify.http.certificate", host));
        } catch (IOException e) {
            return new Outcome.Again(
                    Text.of("notify.http.failed", host, e.getClass().getSimpleName()));
        }
    }
}
