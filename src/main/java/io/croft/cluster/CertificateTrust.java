package io.croft.cluster;

/** By what a cluster's certificates are trusted. */
public enum CertificateTrust {
    /** By the certificate authorities that the system trusts. */
    SYSTEM,
    /** By fingerprints that a person looked at. */
    PINNED
}
