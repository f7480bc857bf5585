package io.croft.lab;

import io.croft.access.TenantId;
import java.util.UUID;

/**
 * Something that waits for a job.
 *
 * @param id of the job for which seats wait, or of the class that is being deployed
 */
record OpenWork(UUID company, UUID id) {

    TenantId tenant() {
        return new TenantId(company);
    }
}
