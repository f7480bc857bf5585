package io.croft.ssh;

/** How a sign-in was proved. */
public enum AuthMethod {
    KEY,
    PASSWORD
}
