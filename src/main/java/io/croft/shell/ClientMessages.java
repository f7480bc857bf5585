package io.croft.shell;

/** Tells errors that a client's odd message caused from those of our own. */
public final class ClientMessages {

    private static final int DEEPEST = 20;
    /** Where requests reach Vaadin; what called it are filters, ours among them. */
    private static final String ENTRANCE = "com.vaadin.flow.server.VaadinServlet";
    /** Writes answers, after all messages were read. */
    private static final String WRITER = "com.vaadin.flow.server.communication.UidlWriter";

    private ClientMessages() {}

    /**
     * Whether an error arose while a client's message was read, before any code of ours was reached. Vaadin complains of our own
     * mistakes too, such as a screen that is changed without its lock: those come out of our code and are ours.
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

    /** What was wrong, in one line that a client cannot break. */
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
