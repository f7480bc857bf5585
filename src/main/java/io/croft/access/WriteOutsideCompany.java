package io.croft.access;

/** A company's data was about to be written without having entered that company. */
public class WriteOutsideCompany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WriteOutsideCompany(String table) {
        super("Refused to write " + table + ": no company is entered");
    }
}
