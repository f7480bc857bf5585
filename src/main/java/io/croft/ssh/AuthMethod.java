package io.croft.ssh;

/** How a sign-in was authenticated. */
public enum AuthMethod {
    KEY,
    PASSWORD
}
