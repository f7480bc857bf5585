package io.croft.access;

/** An entity was to be written into a project by a person who is no member of it. */
public class WriteOutsideProject extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WriteOutsideProject(String what) {
        super("Refused to write " + what + ": the project is not one of the acting person's");
    }
}
