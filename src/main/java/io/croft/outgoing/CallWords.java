package io.croft.outgoing;

import io.croft.kernel.Text;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in plain words how a call ended. */
final class CallWords {

    private static final int GONE = 410;

    private CallWords() {}

    static CallResult of(String host, int status) {
        if (status >= 200 && status < 300) {
            return new CallResult.Taken(Text.of("outgoing.done", host, status));
        }
        Text words = Text.of("outgoing.status", host, status);
        return status == GONE ? new CallResult.Gone(words) : new CallResult.NotTaken(words);
    }

    static CallResult of(String host, IOException failure) {
        return new CallResult.NotTaken(
                switch (failure) {
                    case OutgoingHttp.PrivateTarget _ -> Text.of("outgoing.private", host);
                    case UnknownHostException _ -> Text.of("outgoing.unknownHost", host);
                    case SocketTimeoutException _ -> Text.of("outgoing.silent", host);
                    case ConnectException _ -> Text.of("outgoing.refused", host);
                    case SSLException _ -> Text.of("outgoing.certificate", host);
                    default ->
                        Text.of("outgoing.failed", host, failure.getClass().getSimpleName());
                });
    }
}
