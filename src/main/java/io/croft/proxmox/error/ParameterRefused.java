package io.croft.proxmox.error;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Proxmox VE refused parameters (400) and said which and why; nothing was executed. */
public final class ParameterRefused extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, String> fieldErrors;

    public ParameterRefused(FailedCall call, Map<String, String> fieldErrors) {
        super(call);
        this.fieldErrors = new TreeMap<>(fieldErrors);
    }

    /** The message per parameter; a message may have several lines. Empty when only the reason was given. */
    public Map<String, String> fieldErrors() {
        return Collections.unmodifiableMap(fieldErrors);
    }

    /** The reason with the messages of all parameters. */
    @Override
    public String reason() {
        return fieldErrors.isEmpty()
                ? super.reason()
                : super.reason()
                        + fieldErrors.entrySet().stream()
                                .map(field ->
                                        field.getKey() + ": " + field.getValue().strip())
                                .collect(Collectors.joining("; ", " ", ""));
    }

    @Override
    public String getMessage() {
        return fieldErrors.isEmpty() ? call().toString() : call() + " " + fieldErrors;
    }
}
