package io.croft.simulator.api;

import java.io.IOException;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.HttpConnection;

/** Logs errors of the simulator itself, but not clients that disconnect or refuse a certificate. */
final class Silence implements ExceptionListener {

    private static final System.Logger LOG = System.getLogger(Silence.class.getName());

    @Override
    public void onError(Exception error) {
        report(error);
    }

    @Override
    public void onError(HttpConnection connection, Exception error) {
        report(error);
    }

    private static void report(Exception error) {
        if (!(error instanceof IOException)) {
            LOG.log(System.Logger.Level.WARNING, "a request ended without an answer", error);
        }
    }
}
