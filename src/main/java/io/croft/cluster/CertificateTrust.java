package io.croft.cluster;

/** How certificates of a cluster are verified. */
public enum CertificateTrust {
    /** By the certificate authorities of the operating system. */
    SYSTEM,
    /** By fingerprints a person has accepted. */
    PINNED
}
