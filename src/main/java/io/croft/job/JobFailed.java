package io.croft.job;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Work of a job or item could not be done, told in words for a person. */
public class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public JobFailed(Text text) {
        this(text, null);
    }

    public JobFailed(Text text, @Nullable Throwable cause) {
        super(text.key() + text.args(), cause);
        this.text = text;
    }

    /** What could not be done, and why. */
    public Text text() {
        return text;
    }
}
