package io.croft.shell;

/** Distinguishes errors caused by a malformed message of a client from errors of the application. */
public final class ClientMessages {

    private static final int DEEPEST = 20;
    /** The class through which requests enter Vaadin; frames outside it are filters, some of them ours. */
    private static final String ENTRANCE = "com.vaadin.flow.server.VaadinServlet";
    /** The class that writes answers, after all messages were read. */
    private static final String WRITER = "com.vaadin.flow.server.communication.UidlWriter";

    private ClientMessages() {}

    /**
     * Whether an error occurred while a message of a client was read, before application code ran. Vaadin also throws
     * for mistakes of the application, such as changing a screen without the lock of its session; those have frames of
     * ours and return false.
     */
    public static boolean caused(Throwable failure) {
        boolean reading = false;
        for (StackTraceElement frame : root(failure).getStackTrace()) {
            String name = frame.getClassName();
            if (name.equals(ENTRANCE)) {
                return reading;
            }
            if (name.startsWith("io.croft.") || name.startsWith(WRITER)) {
                return false;
            }
            reading |= name.startsWith("com.vaadin.flow.server.");
        }
        return reading;
    }

    /** The message of the error on one line, without line breaks a client may have sent. */
    public static String inOneLine(Throwable failure) {
        Throwable root = root(failure);
        String said = String.valueOf(root.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return root.getClass().getSimpleName() + ": " + (said.length() > 200 ? said.substring(0, 200) + "…" : said);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
