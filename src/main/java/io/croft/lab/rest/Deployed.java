package io.croft.lab.rest;

import io.croft.lab.DeployResult;
import java.util.UUID;

/**
 * A class whose machines are being made.
 *
 * @param job to follow below {@code /api/v1/jobs}
 */
record Deployed(UUID labClass, UUID job) {

    static Deployed of(DeployResult.Submitted begun) {
        return new Deployed(begun.labClass().value(), begun.job().value());
    }
}
