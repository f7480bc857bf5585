package io.croft.signin;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request whose body was read beforehand. */
final class ReadRequest extends HttpServletRequestWrapper {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PIECE = 4096;

    private final byte[] body;
    private final ServletInputStream stream;
    private @Nullable BufferedReader reader;

    private ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.stream = new Kept(body);
    }

    /**
     * Reads the body, which may be missing; empty when it is longer than the limit.
     *
     * @throws IOException when it does not end in time
     */
    static Optional<ReadRequest> of(HttpServletRequest request, long limit, Clock clock) throws IOException {
        long end = clock.millis() + PATIENCE.toMillis();
        ServletInputStream coming = request.getInputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = coming.read(piece); read >= 0; read = coming.read(piece)) {
            body.write(piece, 0, read);
            if (body.size() > limit) {
                return Optional.empty();
            }
            if (clock.millis() > end) {
                throw new InterruptedIOException("It took longer than " + PATIENCE);
            }
        }
        return Optional.of(new ReadRequest(request, body.toByteArray()));
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    @Override
    public BufferedReader getReader() {
        if (reader == null) {
            reader = new BufferedReader(new InputStreamReader(stream, charset()));
        }
        return reader;
    }

    private Charset charset() {
        try {
            String named = getCharacterEncoding();
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static final class Kept extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Kept(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body has been read already");
        }
    }
}
